package dev.verbatim.bench;

/// The least that a command can do: the floor of row `command`.
final class Hello {
  private Hello() {}

  public static void main(String[] arguments) {
    System.out.println("hello");
  }
}
