package dev.faultline.kb;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every entry file is what its published schema says. */
class KnowledgeBaseTest {
  private static final Path KB = Path.of("kb");

  @TestFactory
  Stream<DynamicTest> every_entry_is_valid_against_the_schema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(KB.resolve("schema/entry.schema.json")), InputFormat.JSON);
    List<Path> files = IndexCompiler.entryFiles(KB);
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    IndexCompiler.idOf(KB, file),
                    () ->
                        assertThat(schema.validate(Files.readString(file), InputFormat.JSON))
                            .isEmpty()));
  }
}
