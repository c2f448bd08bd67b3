/** The job that finds which of several models a change is about, by git alone. Pure. */
import type { Workflow } from "./workflow.js";
import { checkingOut } from "./workflow-steps.js";
import { baseCommit, lineText, yamlText } from "./workflow-text.js";

/** Its output `models` is a JSON list of configurations; all of them where nothing tells what was there before. */
export function changedJob({ releases, below }: Workflow): readonly string[] {
  const rows = releases.map(({ config, inputs }) => [config, ...inputs].map(lineText).join("\t"));
  return [
    "  changed:",
    "    name: which models changed",
    "    if: github.event_name != 'issue_comment' || startsWith(github.event.comment.body, '/model-release')",
    "    runs-on: ubuntu-latest",
    "    timeout-minutes: 10",
    "    permissions:",
    "      contents: read # to compare with what was there before",
    "    concurrency:",
    "      group: ${{ github.workflow }}-changed-${{ github.run_id }}",
    "      cancel-in-progress: false",
    "    outputs:",
    "      models: ${{ steps.changed.outputs.models }}",
    "    steps:",
    ...checkingOut(false),
    "      - id: changed",
    "        name: Compare",
    ...(below === "" ? [] : [`        working-directory: ${yamlText(below)}`]),
    "        env:",
    `          BASE: ${baseCommit}`,
    "          # A line a model, parted by tabs: its configuration, and the files that it is made of.",
    "          MODELS: |-",
    ...rows.map((row) => `            ${row}`),
    "        run: |",
    ...script.map((line) => `          ${line}`),
  ];
}

/** A configuration's name needs no escape in JSON: see `configurationName`. */
const script: readonly string[] = [
  "changed=",
  "while IFS=$'\\t' read -r -a files; do",
  '  if ! git cat-file -e "${BASE:-none}^{commit}" 2>/dev/null ||',
  '    ! git --literal-pathspecs diff --quiet "$BASE" HEAD -- "${files[@]}"; then',
  '    changed+=$(printf \',"%s"\' "${files[0]}")',
  "  fi",
  'done <<< "$MODELS"',
  'echo "models=[${changed#,}]" >> "$GITHUB_OUTPUT"',
];
