package dev.verbatim.ui.review;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.review.Adjudication;
import dev.verbatim.review.BoundaryCase;
import dev.verbatim.review.Cluster;
import dev.verbatim.review.Standing;
import dev.verbatim.ui.kit.Messages;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// What is decided of the cluster that is looked at, or of many at once; each a transaction on the
/// adjudicated set. Belongs to the JavaFX thread.
final class Deciding {
  private final Settling settling;
  private final SettlingHost host;

  Deciding(Settling settling, SettlingHost host) {
    this.settling = settling;
    this.host = host;
  }

  /// Takes over one of the ways to mark the cluster, and goes on.
  void accept(int option) {
    settling.withCurrent(
        (at, cluster) -> {
          List<Cluster.Option> options = cluster.options();
          if (option < options.size()) {
            settling.goOn(
                Messages.get("undo.accept-option"), accepting(at, cluster, options.get(option)));
          }
        });
  }

  /// Takes over what more than half of the annotators did.
  void acceptMajority() {
    settling.withCurrent(
        (at, cluster) -> {
          Optional<Cluster.Option> majority = cluster.majority();
          if (cluster.isMarkedByFew()) {
            reject();
          } else if (majority.isPresent()) {
            settling.goOn(
                Messages.get("undo.accept-majority"), accepting(at, cluster, majority.get()));
          } else {
            host.say(Messages.get("settling.no-majority"));
          }
        });
  }

  private List<Edit> accepting(Adjudication at, Cluster cluster, Cluster.Option option) {
    return at.accept(cluster, option, settling.view().reason(), settling.view().note());
  }

  /// Decides that nothing of the cluster is to be marked, and goes on.
  void reject() {
    settling.withCurrent(
        (at, cluster) ->
            settling.goOn(
                Messages.get("undo.reject-cluster"),
                at.reject(cluster, settling.view().reason(), settling.view().note())));
  }

  /// Leaves the cluster for later, and goes on.
  void skip() {
    settling.withCurrent(
        (at, cluster) -> {
          if (EnumSet.of(Standing.Kind.OPEN, Standing.Kind.CHANGED)
              .contains(at.standing(cluster).kind())) {
            settling.goOn(
                Messages.get("undo.skip-cluster"),
                at.skip(cluster, settling.view().reason(), settling.view().note()));
          } else {
            settling.next();
          }
        });
  }

  /// Takes over the first way, if none is yet, and leaves the mark to be changed on the page.
  void edit() {
    settling.withCurrent(
        (at, cluster) -> {
          if (at.standing(cluster).mark().isEmpty()) {
            Cluster.Option option =
                cluster.majority().orElseGet(() -> cluster.options().getFirst());
            settling.dispatch(Messages.get("undo.accept-option"), accepting(at, cluster, option));
          }
          at.standing(cluster).mark().map(Annotation::id).ifPresent(host::select);
          host.focusPage();
          host.say(Messages.get("settling.editing"));
        });
  }

  /// The clusters in which all agree and that are not decided yet.
  List<Cluster> agreed() {
    return settling.adjudication().map(Adjudication::agreed).orElse(List.of());
  }

  void acceptAgreed(List<Cluster> clusters) {
    if (settling.dispatch(
        Messages.get("undo.accept-agreed", clusters.size()),
        settling.adjudication().orElseThrow().acceptAgreed(clusters))) {
      settling.restart();
    }
  }

  /// The open clusters whose ends one policy can decide.
  List<BoundaryCase> boundaryCases() {
    if (settling.adjudication().isEmpty()) {
      return List.of();
    }
    Adjudication at = settling.adjudication().orElseThrow();
    List<Cluster> open =
        at.alignment().clusters().stream().filter(c -> !at.standing(c).isDecided()).toList();
    return BoundaryCase.among(open, settling.session().orElseThrow().article().text());
  }

  void acceptBoundaries(List<BoundaryCase> cases, BoundaryCase.Policy policy) {
    if (settling.dispatch(
        Messages.get("undo.boundary-policy", cases.size()),
        settling.adjudication().orElseThrow().accept(cases, policy))) {
      settling.restart();
    }
  }

  boolean isBlind() {
    return settling.adjudication().filter(Adjudication::isBlind).isPresent();
  }

  /// Hides names, or shows them; which is put down and cannot be undone.
  void toggleBlind() {
    if (settling.adjudication().isEmpty()) {
      return;
    }
    boolean hide = !isBlind();
    String label = Messages.get(hide ? "undo.hide-names" : "undo.show-names");
    try {
      settling
          .session()
          .orElseThrow()
          .putDown(
              new Transaction(
                  label, settling.adjudication().orElseThrow().setBlind(hide), Optional.empty()));
      host.say(Messages.get(hide ? "settling.hidden" : "settling.revealed"));
    } catch (RefusedException e) {
      host.say(String.valueOf(e.getMessage()));
    }
    settling.view().changed();
    settling.lookAgain();
  }
}
