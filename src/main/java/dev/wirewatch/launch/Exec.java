package dev.wirewatch.launch;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The call {@code execv} of POSIX. */
final class Exec {

  private Exec() {}

  /**
   * Replaces this process by a program: its id, streams, folder and environment stay. Returns only
   * where the operating system refuses.
   *
   * @param words the program's name for itself and its arguments; each character is a byte
   */
  static void replaceBy(Path program, List<String> words) {
    try (Arena arena = Arena.ofConfined()) {
      var arguments = arena.allocate(ValueLayout.ADDRESS, words.size() + 1L);
      for (int i = 0; i < words.size(); i++) {
        arguments.setAtIndex(
            ValueLayout.ADDRESS, i, arena.allocateFrom(words.get(i), StandardCharsets.ISO_8859_1));
      }
      arguments.setAtIndex(ValueLayout.ADDRESS, words.size(), MemorySegment.NULL);
      call(arena.allocateFrom(program.toString()), arguments);
    }
  }

  private static void call(MemorySegment program, MemorySegment arguments) {
    try {
      int result = (int) execv().invokeExact(program, arguments);
      throw new IllegalStateException("execv returned " + result);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("execv could not be called", e);
    }
  }

  @SuppressWarnings("restricted") // The manifest of the jar allows it.
  private static MethodHandle execv() {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow("execv"),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
  }
}
