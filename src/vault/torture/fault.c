/*
 * A disk that fails once, or from some moment on. Preloaded into a program (LD_PRELOAD), it counts the calls that touch files
 * under FAULT_UNDER and lets the FAULT_AT-th fail with FAULT_ERRNO: that one, or with FAULT_STAYS=1 all that bring bytes to the
 * disk from then on, as when it is full. FAULT_READS=1 counts what reads as well. At the end the count goes into the file
 * FAULT_COUNT.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

static const char *under;
static long at, counted;
static int error, stays, reads;

__attribute__((constructor)) static void begin(void) {
  const char *text;
  under = getenv("FAULT_UNDER");
  at = (text = getenv("FAULT_AT")) ? atol(text) : 0;
  error = (text = getenv("FAULT_ERRNO")) ? atoi(text) : EIO;
  stays = getenv("FAULT_STAYS") != NULL;
  reads = getenv("FAULT_READS") != NULL;
}

__attribute__((destructor)) static void end(void) {
  const char *file = getenv("FAULT_COUNT");
  FILE *out = file ? fopen(file, "w") : NULL;
  if (!out) return;
  fprintf(out, "%ld\n", __atomic_load_n(&counted, __ATOMIC_SEQ_CST));
  fclose(out);
}

static int is_under(const char *path) {
  return under && path && strncmp(path, under, strlen(under)) == 0;
}

static int fd_is_under(int fd) {
  char link[64], path[PATH_MAX];
  if (!under || fd < 3) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_under(path);
}

enum kind { READS, NAMES, BYTES };

/* Whether this call is the one. */
static int fails(int touches, enum kind kind) {
  if (!touches || (kind == READS && !reads)) return 0;
  long n = __atomic_add_fetch(&counted, 1, __ATOMIC_SEQ_CST);
  if (at == 0 || n < at || (n > at && !(stays && kind == BYTES))) return 0;
  errno = error;
  return 1;
}

ssize_t write(int fd, const void *bytes, size_t size) {
  REAL(ssize_t, write, int, const void *, size_t);
  return fails(fd_is_under(fd), BYTES) ? -1 : real(fd, bytes, size);
}
/* A full disk takes a part of what it is given. */
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t where) {
  REAL(ssize_t, pwrite, int, const void *, size_t, off_t);
  if (!fails(fd_is_under(fd), BYTES)) return real(fd, bytes, size, where);
  if (error == ENOSPC && size > 512) real(fd, bytes, size / 2, where);
  errno = error;
  return -1;
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t where) {
  REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
  if (!fails(fd_is_under(fd), BYTES)) return real(fd, bytes, size, where);
  if (error == ENOSPC && size > 512) real(fd, bytes, size / 2, where);
  errno = error;
  return -1;
}
ssize_t writev(int fd, const struct iovec *parts, int n) {
  REAL(ssize_t, writev, int, const struct iovec *, int);
  return fails(fd_is_under(fd), BYTES) ? -1 : real(fd, parts, n);
}
ssize_t pwritev(int fd, const struct iovec *parts, int n, off_t where) {
  REAL(ssize_t, pwritev, int, const struct iovec *, int, off_t);
  return fails(fd_is_under(fd), BYTES) ? -1 : real(fd, parts, n, where);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int n, off64_t where) {
  REAL(ssize_t, pwritev64, int, const struct iovec *, int, off64_t);
  return fails(fd_is_under(fd), BYTES) ? -1 : real(fd, parts, n, where);
}
int ftruncate(int fd, off_t length) {
  REAL(int, ftruncate, int, off_t);
  return fails(fd_is_under(fd), BYTES) ? -1 : real(fd, length);
}
int ftruncate64(int fd, off64_t length) {
  REAL(int, ftruncate64, int, off64_t);
  return fails(fd_is_under(fd), BYTES) ? -1 : real(fd, length);
}
int fsync(int fd) {
  REAL(int, fsync, int);
  return fails(fd_is_under(fd), BYTES) ? -1 : real(fd);
}
int fdatasync(int fd) {
  REAL(int, fdatasync, int);
  return fails(fd_is_under(fd), BYTES) ? -1 : real(fd);
}
int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  return fails(is_under(to), NAMES) ? -1 : real(from, to);
}
int link(const char *from, const char *to) {
  REAL(int, link, const char *, const char *);
  return fails(is_under(to), NAMES) ? -1 : real(from, to);
}
int mkdir(const char *path, mode_t mode) {
  REAL(int, mkdir, const char *, mode_t);
  return fails(is_under(path), NAMES) ? -1 : real(path, mode);
}
int unlink(const char *path) {
  REAL(int, unlink, const char *);
  /* Removing needs no room. */
  return error != ENOSPC && fails(is_under(path), NAMES) ? -1 : real(path);
}
ssize_t read(int fd, void *bytes, size_t size) {
  REAL(ssize_t, read, int, void *, size_t);
  return fails(fd_is_under(fd), READS) ? -1 : real(fd, bytes, size);
}
ssize_t pread(int fd, void *bytes, size_t size, off_t where) {
  REAL(ssize_t, pread, int, void *, size_t, off_t);
  return fails(fd_is_under(fd), READS) ? -1 : real(fd, bytes, size, where);
}
ssize_t pread64(int fd, void *bytes, size_t size, off64_t where) {
  REAL(ssize_t, pread64, int, void *, size_t, off64_t);
  return fails(fd_is_under(fd), READS) ? -1 : real(fd, bytes, size, where);
}
#define OPENED(name) \
  int mode = 0; \
  if (flags & O_CREAT) { va_list rest; va_start(rest, flags); mode = va_arg(rest, int); va_end(rest); } \
  REAL(int, name, const char *, int, ...); \
  return (flags & O_CREAT) && access(path, F_OK) != 0 && fails(is_under(path), NAMES) ? -1 : real(path, flags, mode)
int open(const char *path, int flags, ...) { OPENED(open); }
int open64(const char *path, int flags, ...) { OPENED(open64); }
