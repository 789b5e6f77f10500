/* hyperscan PATTERNS FILE: counts the lines of FILE that one of the patterns is in, as ripgrep -c -f does. */
#include <fcntl.h>
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static unsigned long long hits;

static int count(unsigned int id, unsigned long long from, unsigned long long to, unsigned int flags, void *context) {
  hits++;
  return 0;
}

static char *map(const char *name, size_t *size) {
  struct stat info;
  int file = open(name, O_RDONLY);
  if (file < 0 || fstat(file, &info) != 0) {
    perror(name);
    exit(2);
  }
  *size = info.st_size;
  return mmap(NULL, *size, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0);
}

int main(int argc, char **argv) {
  if (argc != 4) {
    fprintf(stderr, "usage: hyperscan PATTERNS DATABASE FILE (the database is made when it is not there)\n");
    return 2;
  }
  hs_database_t *database = NULL;
  if (access(argv[2], R_OK) == 0) {
    size_t size;
    char *bytes = map(argv[2], &size);
    if (hs_deserialize_database(bytes, size, &database) != HS_SUCCESS) return 2;
  } else {
    size_t size;
    char *text = map(argv[1], &size);
    const char **patterns = malloc(size * sizeof *patterns);
    unsigned int *flags = malloc(size * sizeof *flags);
    unsigned int *ids = malloc(size * sizeof *ids);
    unsigned int n = 0;
    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
      hs_compile_error_t *problem;
      hs_database_t *alone;
      /* Patterns beyond Hyperscan's limits are approximated, to its advantage: PREFILTER. */
      flags[n] = HS_FLAG_SINGLEMATCH | HS_FLAG_PREFILTER;
      if (hs_compile(line, flags[n], HS_MODE_BLOCK, NULL, &alone, &problem) != HS_SUCCESS) {
        fprintf(stderr, "left out: %s: %s\n", line, problem->message);
        hs_free_compile_error(problem);
        continue;
      }
      hs_free_database(alone);
      flags[n] &= ~HS_FLAG_SINGLEMATCH;
      ids[n] = n;
      patterns[n++] = line;
    }
    hs_compile_error_t *problem;
    if (hs_compile_multi(patterns, flags, ids, n, HS_MODE_BLOCK, NULL, &database, &problem) != HS_SUCCESS) {
      fprintf(stderr, "%s\n", problem->message);
      return 2;
    }
    char *bytes;
    hs_serialize_database(database, &bytes, &size);
    FILE *out = fopen(argv[2], "wb");
    fwrite(bytes, 1, size, out);
    fclose(out);
  }
  hs_scratch_t *scratch = NULL;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 2;
  size_t size;
  char *text = map(argv[3], &size);
  for (size_t at = 0; at < size;) {
    size_t piece = size - at > 1 << 20 ? 1 << 20 : size - at;
    hs_scan(database, text + at, piece, 0, scratch, count, NULL);
    at += piece;
  }
  printf("%llu\n", hits);
  return 0;
}
