package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What only looks like a figure, each kind beside the figure that it resembles.
///
/// In each row the first sentence holds none; the second holds the one phrase that stands last.
class NotFiguresTest {
  private static void assertApart(String none, String one, String phrase) {
    assertThat(Told.phrases(none)).as(none).isEmpty();
    assertThat(Told.phrases(one)).as(one).containsExactly(phrase);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It ended on 31 March. | It cost 32 March fees. | 32 March fees",
        "It came over 2001. | It came to about 2001. | about 2001",
        "It ended on 12 March. | They made 12 marches. | 12 marches",
        "It ended on March 12. | They made march 12 times. | 12 times",
        "It ended on the 12 of May. | It cost 12 of May’s crowns. | 12 of May’s crowns",
        "It ended on Sept. 12. | It ended in Sept. 12 ships came. | 12 ships",
        "It ended on Sept. 12, 2021. | It ended on Sept. 12, 32 days late. | 32 days",
        "It ended on June 12. | It ended in June. 12 came. | 12",
        "It ended on May 3, 2021. | It ended on May 3, 32 days late. | 32 days",
        "The 2021 vote failed. | In all 2,021 votes failed. | 2,021 votes",
        "They came by 2021. | They saw about 2021 ships. | about 2021 ships",
        "It was 2100 then. | It was 2101 then. | 2101",
        "It was 1500 then. | It was 1499 then. | 1499",
        "Since 2001 ships came. | Nobody saw 2001 ships. | 2001 ships",
        "Around 2001 it ended. | Around 2001 ships came. | Around 2001 ships"
      })
  void datesAndYears(String none, String one, String phrase) {
    assertApart(none, one, phrase);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They left at 10 a.m. today. | They left 10 a day. | 10",
        "They left at 10am. | They left 10 amps. | 10 amps",
        "They left at 10 GMT. | They left 10 guests. | 10 guests",
        "They left at ten o’clock. | They left ten clocks. | ten clocks",
        "They left at 10:30. | They left at 10 ports. | 10 ports",
        "They left at 24. | They left at 25. | 25",
        "They left at ten. | They left at 10%. | 10%",
        "They left at six in the morning. | They left six in the harbour. | six"
      })
  void timesOfDay(String none, String one, String phrase) {
    assertApart(none, one, phrase);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The clerk is 41 years old. | The rule is 141 years old. | 141 years",
        "A 41-year-old left. | A 41-year term began. | 41-year",
        "A three-month-old left. | A three-month term began. | three-month",
        "The clerk turned 41. | The clerk turned over 41. | over 41",
        "Those aged 41 left. | Those 41 clerks left. | 41 clerks",
        "Officer Brava, 41, left. | The ships, 41, left. | 41",
        "Officer Brava, 41. | The ships, 41. | 41",
        "The clerk, 41, left. | The clerks, 41 men, left. | 41 men",
        "A clerk, 120, left. | A clerk, 121, left. | 121"
      })
  void ages(String none, String one, String phrase) {
    assertApart(none, one, phrase);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "See Section 4.2 there. | See 4.2 acres there. | 4.2 acres",
        "See sections 4 and 5. | The section saw 4 ships. | 4 ships",
        "See Articles 4, 5 and 6. | The articles 4 women wrote. | 4 women",
        "See page 12 of it. | See 12 pages of it. | 12 pages",
        "See chapter two. | See two chapters. | two chapters",
        "No. 5 is out. | No, 5 are out. | 5",
        "Number 5 is out. | A number of 5 ships is out. | 5 ships",
        "#5 is out. | 5 is out. | 5",
        "№ 5 is out. | Then 5 is out. | 5",
        "Highway 61 closed. | The highway closed 61 days. | 61 days",
        "A Brava 737 landed. | A Brava sent 737 crates. | 737 crates",
        "The Brava 40 landed. | “Brava” 40 times. | 40 times"
      })
  void numbersThatName(String none, String one, String phrase) {
    assertApart(none, one, phrase);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Call 555-0123 now. | They called 555 times. | 555 times",
        "Call 020 7946 0018 now. | They called 20 times. | 20 times",
        "Call +1 555 010 9999 now. | They made 1 555 calls. | 1 555 calls",
        "Call 555 010 9999 now. | They made 1 555 010 calls. | 1 555 010 calls",
        "Dial 1 2 3 now. | Dial 2 lines now. | 2 lines",
        "A 007 file opened. | A 0.7 percent share. | 0.7 percent",
        "An F-16 took off. | Then 16 took off. | 16",
        "The G7 met. | The 7 met. | 7",
        "On the 2nd it ended. | It ended 2 days on. | 2 days",
        "A 24/7 service began. | A 24-hour service began. | 24-hour",
        "It was 4-5 then. | It was 4-5 ships then. | 4-5 ships",
        "See 10.1.2.3 there. | See 10.1 acres there. | 10.1 acres",
        "Write to a_40@b now. | Write 40 letters now. | 40 letters",
        "The 1990s ended. | They ended 1,990 strikes. | 1,990 strikes",
        "Press 1️⃣ now. | Press 2 keys now. | 2 keys",
        "1. Open it. | 5. | 5",
        "1. Open the door. | They opened 1. | 1",
        "1) Open the door. | They opened 2) doors | 2"
      })
  void numbersThatAreAPartOfSomethingLonger(String none, String one, String phrase) {
    assertApart(none, one, phrase);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No one came. | No one of 40 ships came. | 40 ships",
        "One of them came. | One million of them came. | One million",
        "Not one ship came. | One percent of ships came. | One percent of ships",
        "The one that came. | Twenty-one came. | Twenty-one",
        "Zero came. | Zero ships came. | Zero ships",
        "The two ships came. | Two ships came. | Two ships",
        "Her twelve ships came. | Her thirteen ships came. | thirteen ships",
        "Brava’s three ships came. | Brava had three ships. | three ships",
        "The Big Five met. | The five met in 6 rooms. | 6 rooms",
        "Three-way talks began. | Three ways were open. | Three ways",
        "A one-two punch. | A two-year rule. | two-year",
        "Twenty One Owls sang. | Twenty owls sang. | Twenty owls",
        "The twenty-first came. | Twenty-one firsts came. | Twenty-one firsts",
        "Dozens of ships came. | A dozen ships came. | A dozen ships",
        "Hundreds of ships came. | A hundred ships came. | A hundred ships"
      })
  void numberWordsInProse(String none, String one, String phrase) {
    assertApart(none, one, phrase);
  }
}
