package dev.verbatim.cli;

import dev.verbatim.agreement.Agreement;

final class AgreementTable {
  private AgreementTable() {}

  static String of(String project, Agreement agreement) {
    return project + " " + agreement.figures().size() + "\n";
  }
}
