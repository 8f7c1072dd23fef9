#!/usr/bin/env bash
# Installs what the tests need, builds once, runs every test project, and closes with the line "N passed, N failed".
#   ./test.sh            everything, with a fixed sample of the long runs (minutes)
#   ./test.sh --fast     the in-process tests alone
#   ./test.sh --soak     the long runs whole: kill -9, every hostile string in the browser, 100,000 articles
#   ./test.sh --screenshots   takes the pictures in docs/screenshots anew, and runs nothing else
set -uo pipefail
cd "$(dirname "$0")" || exit 1

projects=(UnionSite.Tests UnionSite.BrowserTests)
filter=()
# A test that hangs is named and ended, and the run still closes with its line.
hang=(--blame-hang-timeout 10m --blame-hang-dump-type none)
for argument in "$@"; do
  case "$argument" in
    --fast) projects=(UnionSite.Tests) ;;
    --soak) export UNIONSITE_SOAK=1; hang=(--blame-hang-timeout 3h --blame-hang-dump-type none) ;;
    --screenshots)
      export UNIONSITE_SCREENSHOTS=1
      projects=(UnionSite.BrowserTests)
      filter=(--filter "FullyQualifiedName~DocumentationPicturesTests")
      ;;
    *) echo "unknown argument: $argument (known: --fast, --soak, --screenshots)" >&2; exit 2 ;;
  esac
done

artifacts="$PWD/artifacts"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# A build server left behind would hold the run's output open, and whoever reads it would wait for the server's end.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false DOTNET_CLI_USE_MSBUILD_SERVER=0
# The SDK keeps its packages in the home folder, and a bare container may not have one.
[ -d "${HOME:-}" ] && [ -w "$HOME" ] || export HOME="$artifacts/home"

results="$artifacts/test-results"
rm -rf "$results"
mkdir -p "$results" "$artifacts/tools" "$HOME"
started=$SECONDS

step() { printf '== %s (%d s since the start)\n' "$1" "$((SECONDS - started))"; }
passed=0 failed=0 skipped=0
finish() {
  step "done"
  [ "$skipped" -eq 0 ] || echo "$skipped skipped: each says above what it needs"
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
  exit
}
complain() { printf '%s\n' "$1" >&2; return 1; }

install_system_packages() {
  local missing=()
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
  command -v java >/dev/null || missing+=(default-jre-headless)
  # Counts recipes a second time, in code that shares nothing with the runner.
  command -v python3 >/dev/null || missing+=(python3-minimal)
  # Stacked Vietnamese marks need a font that has them.
  ls /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf >/dev/null 2>&1 || missing+=(fonts-noto-core)
  [ ${#missing[@]} -eq 0 ] && return
  step "install ${missing[*]}"
  command -v apt-get >/dev/null || { complain "Needed for the browser tests and not found: ${missing[*]}"; return 1; }
  local sudo=()
  [ "$(id -u)" -eq 0 ] || sudo=(sudo -n)
  {
    # One source of many that does not answer must not stop the run; what is missing in the end, the installation says.
    "${sudo[@]}" apt-get update -qq -o Acquire::Retries=3
    # Slim images have no folder for manuals, and Java's installation stops without it.
    "${sudo[@]}" mkdir -p /usr/share/man/man1
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120 "${missing[@]}"
  } >"$artifacts/apt.log" 2>&1 </dev/null || { tail -n 20 "$artifacts/apt.log" >&2; complain "Could not install ${missing[*]}"; }
}

install_node_tools() {
  command -v npm >/dev/null || { complain "Node with npm is needed for the HTML checker and was not found."; return 1; }
  if ! cmp -s tests/package-lock.json "$artifacts/tools/installed-lock.json"; then
    step "install the HTML checker"
    cp tests/package.json tests/package-lock.json "$artifacts/tools/"
    npm ci --prefix "$artifacts/tools" --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null || { complain "Could not install the packages of tests/package.json"; return 1; }
    cp tests/package-lock.json "$artifacts/tools/installed-lock.json"
  fi
}

if [[ " ${projects[*]} " == *" UnionSite.BrowserTests "* ]]; then
  # Without a browser the other tests still have something to tell; the run fails all the same.
  install_system_packages && install_node_tools || { failed=1; [ "${projects[0]}" = UnionSite.Tests ] || finish; projects=(UnionSite.Tests); }
fi

step "build"
dotnet build UnionSite.sln --nologo -v q </dev/null || { complain "The build failed."; failed=$((failed + 1)); finish; }

for project in "${projects[@]}"; do
  step "test $project"
  from=$SECONDS
  dotnet test "tests/$project" --no-build --nologo "${filter[@]}" "${hang[@]}" --results-directory "$results" --logger "console;verbosity=minimal" --logger "trx;LogFileName=$project.trx" </dev/null
  code=$?
  counters=$(grep -o '<Counters [^>]*>' "$results/$project.trx" 2>/dev/null)
  number() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  if [ -z "$counters" ]; then
    echo "$project ended with code $code and without a result file." >&2
    failed=$((failed + 1))
    continue
  fi
  total=$(number total) ran=$(number executed) good=$(number passed)
  passed=$((passed + good))
  failed=$((failed + ran - good))
  skipped=$((skipped + total - ran))
  # A host that died after its last test wrote the counters still makes the run fail.
  if [ "$code" -ne 0 ] && [ "$ran" -eq "$good" ]; then failed=$((failed + 1)); fi
  if [ "$total" -eq 0 ]; then echo "$project ran no test." >&2; failed=$((failed + 1)); fi
  printf '%s: %d tests in %d s\n' "$project" "$total" "$((SECONDS - from))"
done

finish
