#!/bin/sh
# Starts Verbatim with the Java that stands beside it, from wherever this file or a link to it lies.
# More options for that Java may stand in VERBATIM_JAVA_OPTIONS.
set -eu

file=$0
while [ -L "$file" ]; do
  link=$(readlink "$file")
  case $link in
    /*) file=$link ;;
    *) file=$(dirname "$file")/$link ;;
  esac
done
home=$(CDPATH='' cd "$(dirname "$file")/.." && pwd -P)

# A path or nothing opens the window; all else are commands, which have a cache of their own, without
# JavaFX. Either holds only for just these options and this class path.
cache=commands
case ${1-} in '' | tour | --demo) cache=verbatim ;; esac
[ $# -eq 1 ] && [ -e "$1" ] && cache=verbatim
aot=
[ -r "$home/$cache.aot" ] && aot="-XX:AOTCache=$home/$cache.aot"

# The optimising compiler takes from a short command more than it gives; only these run for long.
compiler=
case $cache-${1-} in
  commands-import | commands-export | commands-convert | commands-check | commands---rehearse) ;;
  commands-*) compiler=-XX:TieredStopAtLevel=1 ;;
esac

# shellcheck disable=SC2086 # several options are several words
exec "$home/runtime/bin/java" ${aot:+"$aot"} ${compiler:+"$compiler"} \
  --enable-native-access=javafx.graphics \
  ${VERBATIM_JAVA_OPTIONS:-} \
  -cp "@class.path@" dev.verbatim.Main "$@"
