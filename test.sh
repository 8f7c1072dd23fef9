#!/usr/bin/env bash
# Installs what the tests need, builds once, runs every test project, and closes with the line "N passed, N failed".
#   ./test.sh            everything except the long runs (minutes)
#   ./test.sh --fast     the in-process tests alone
#   ./test.sh --soak     the long runs too
#   ./test.sh --screenshots   takes the pictures in docs/screenshots anew, and runs nothing else
set -uo pipefail
cd "$(dirname "$0")" || exit 1

projects=(UnionSite.Tests UnionSite.BrowserTests)
filter=()
for argument in "$@"; do
  case "$argument" in
    --fast) projects=(UnionSite.Tests) ;;
    --soak) export UNIONSITE_SOAK=1 ;;
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
stop() { printf '%s\n' "$1" >&2; echo "0 passed, 1 failed"; exit 1; }

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
  command -v apt-get >/dev/null || stop "Needed for the browser tests and not found: ${missing[*]}"
  local sudo=()
  [ "$(id -u)" -eq 0 ] || sudo=(sudo -n)
  {
    # One source of many that does not answer must not stop the run; what is missing in the end, the installation says.
    "${sudo[@]}" apt-get update -qq -o Acquire::Retries=3
    # Slim images have no folder for manuals, and Java's installation stops without it.
    "${sudo[@]}" mkdir -p /usr/share/man/man1
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120 "${missing[@]}"
  } >"$artifacts/apt.log" 2>&1 </dev/null || { tail -n 20 "$artifacts/apt.log" >&2; stop "Could not install ${missing[*]}"; }
}

install_node_tools() {
  command -v npm >/dev/null || stop "Node with npm is needed for the HTML checker and was not found."
  if ! cmp -s tests/package-lock.json "$artifacts/tools/installed-lock.json"; then
    step "install the HTML checker"
    cp tests/package.json tests/package-lock.json "$artifacts/tools/"
    npm ci --prefix "$artifacts/tools" --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null || stop "Could not install the packages of tests/package.json"
    cp tests/package-lock.json "$artifacts/tools/installed-lock.json"
  fi
}

if [[ " ${projects[*]} " == *" UnionSite.BrowserTests "* ]]; then
  install_system_packages
  install_node_tools
fi

step "build"
dotnet build UnionSite.sln --nologo -v q </dev/null || stop "The build failed."

passed=0 failed=0 skipped=0
for project in "${projects[@]}"; do
  step "test $project"
  from=$SECONDS
  dotnet test "tests/$project" --no-build --nologo "${filter[@]}" --results-directory "$results" --logger "console;verbosity=minimal" --logger "trx;LogFileName=$project.trx" </dev/null
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

step "done"
[ "$skipped" -eq 0 ] || echo "$skipped skipped: each says above what it needs"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
