package dev.faultline;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows of the house point down only; see docs/architecture.md. */
class ArchitectureTest {
  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.faultline");
  }

  @Test
  void arrows_point_down() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cli")
        .definedBy("dev.faultline.cli..")
        .layer("render")
        .definedBy("dev.faultline.render..")
        .layer("check")
        .definedBy("dev.faultline.check..")
        .layer("advise")
        .definedBy("dev.faultline.advise..")
        .layer("match")
        .definedBy("dev.faultline.match..")
        .layer("platform")
        .definedBy("dev.faultline.platform..")
        .layer("kb")
        .definedBy("dev.faultline.kb..")
        .layer("text")
        .definedBy("dev.faultline.text..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("render")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("check")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("advise")
        .mayOnlyBeAccessedByLayers("cli", "render", "check")
        .whereLayer("match")
        .mayOnlyBeAccessedByLayers("cli", "check", "advise")
        .whereLayer("platform")
        .mayOnlyBeAccessedByLayers("cli", "check", "advise")
        .whereLayer("kb")
        .mayOnlyBeAccessedByLayers("cli", "render", "check", "advise", "match", "platform")
        .whereLayer("text")
        .mayOnlyBeAccessedByLayers("cli", "check", "match", "platform")
        .check(classes);
  }

  @Test
  void only_the_command_line_ends_the_process_or_writes_to_the_terminal() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage("dev.faultline.cli..")
        .and()
        .doNotHaveFullyQualifiedName("dev.faultline.kb.IndexCompiler")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(classes);
  }

  @Test
  void no_drawers() {
    ArchRuleDefinition.noClasses()
        .should()
        .resideInAnyPackage("..util..", "..common..", "..manager..", "..helper..", "..impl..")
        .check(classes);
  }
}
