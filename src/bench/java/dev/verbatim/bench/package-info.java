/// What Verbatim costs, in rows: each a figure, and beside it the floor below which nothing of its
/// kind can be, both measured in the same run. `mvn verify -Pbench` leaves `target/bench.json` and
/// a table.
///
/// How it is measured:
///
/// - Every scenario runs in several fresh processes, with the Java options, module path and class
///   path of the program, on JavaFX's headless platform. A row is the median of those processes'
///   medians, and its `low` and `high` are the least and the greatest of them.
/// - Within a process everything is warmed up first; then the program and its floor take turns.
/// - Pulses are not throttled. A change is timed from the change to the end of the layout of the
///   next pulse, as long as nothing else is said; a frame is the time from one pulse to the next
///   while something moves, so it includes drawing.
/// - Texts and marks are drawn from a seed, so they are the same in every run.
///
/// Trust ratios more than values: the machine is another everywhere, and it has more to do. A row
/// that misses its aim is no failure; it is marked, and `target/bench/NAME.profile.txt` says where
/// the time goes, found by looking at the threads again and again while only this row is timed.
///
/// The harness is our own because the program and its floor must take turns in one process, and
/// because most of it is about pulses of a user interface. It may use everything and nothing uses
/// it. Start with [dev.verbatim.bench.Bench]; the rows are in [dev.verbatim.bench.Aim], and each
/// [dev.verbatim.bench.Scenario] measures some of them.
@NullMarked
package dev.verbatim.bench;

import org.jspecify.annotations.NullMarked;
