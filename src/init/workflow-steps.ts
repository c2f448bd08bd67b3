/** The steps of a job: fetch what is judged, log in where it deploys, run this action. Pure. */
import { checkout, type PinnedAction, setupPython } from "./actions.js";
import { isLasting, type Workflow } from "./workflow.js";
import type { WorkflowJob } from "./workflow-jobs.js";
import { baseCommit, lineText, yamlText } from "./workflow-text.js";

export function stepsOf(job: WorkflowJob, workflow: Workflow): readonly string[] {
  const { releases, dvc } = workflow;
  const registries = [...new Set(releases.flatMap(({ registry }) => (registry === undefined ? [] : [registry])))];
  return [
    ...checkingOut(workflow.usesLfs),
    ...(dvc ? fromDvc(dvc, workflow.below) : []),
    ...(job.deploys ? registries.flatMap(login) : []),
    ...(job.deploys && isLasting(workflow) ? wayToCluster(workflow) : []),
    ...ours(job, workflow),
  ];
}

/** A commit's version stands behind it, for people and for the tools that keep it up to date. */
export const using = ({ uses, version }: PinnedAction): string =>
  `      - uses: ${uses}${uses.endsWith(`@${version}`) ? "" : ` # ${version}`}`;

export function checkingOut(usesLfs: boolean): readonly string[] {
  return [
    using(checkout),
    "        with:",
    "          fetch-depth: 0 # what is compared with an earlier commit needs the history",
    "          persist-credentials: false",
    ...(usesLfs ? ["          lfs: true # models and tables, and not their pointers"] : []),
  ];
}

function fromDvc({ paths, requirement, note }: NonNullable<Workflow["dvc"]>, below: string): readonly string[] {
  return [
    using(setupPython),
    "        with:",
    '          python-version: "3.12"',
    "      - name: Fetch what DVC keeps",
    ...(below === "" ? [] : [`        working-directory: ${yamlText(below)}`]),
    "        env:",
    ...(note === undefined ? [] : [`          # ${lineText(note)}`]),
    ...(requirement.includes("[s3]")
      ? [
          "          AWS_ACCESS_KEY_ID: ${{ secrets.AWS_ACCESS_KEY_ID }}",
          "          AWS_SECRET_ACCESS_KEY: ${{ secrets.AWS_SECRET_ACCESS_KEY }}",
        ]
      : []),
    `          REQUIREMENT: ${yamlText(requirement)}`,
    `          BASE: ${baseCommit}`,
    "          PATHS: |-",
    ...paths.map((path) => `            ${lineText(path)}`),
    "        run: |",
    '          python -m pip install --quiet "$REQUIREMENT"',
    '          mapfile -t paths <<< "$PATHS"',
    "          # What the candidate is compared with, too: it goes into DVC's cache.",
    '          if git cat-file -e "${BASE:-none}:./" 2>/dev/null; then',
    '            git checkout --quiet "$BASE"',
    '            dvc fetch -- "${paths[@]}" || echo "::notice::DVC has nothing to compare with at $BASE"',
    "            git checkout --quiet -",
    "          fi",
    '          dvc pull -- "${paths[@]}"',
  ];
}

function login(registry: string): readonly string[] {
  const isGitHubs = registry === "ghcr.io";
  return [
    "      - name: Log in to the registry",
    "        env:",
    `          REGISTRY: ${yamlText(registry)}`,
    `          USER_NAME: ${isGitHubs ? "${{ github.actor }}" : "${{ secrets.REGISTRY_USER }}"}`,
    `          PASSWORD: ${isGitHubs ? "${{ github.token }}" : "${{ secrets.REGISTRY_PASSWORD }}"}`,
    '        run: printf "%s" "$PASSWORD" | docker login "$REGISTRY" --username "$USER_NAME" --password-stdin',
  ];
}

function wayToCluster({ rbac }: Workflow): readonly string[] {
  const account = rbac === undefined ? "an account with the rights that a release needs" : `the account in ${rbac}`;
  return [
    "      - name: The way to the cluster",
    "        env:",
    `          # A kubeconfig with a token of ${lineText(account)}.`,
    "          CONTENT: ${{ secrets.KUBECONFIG }}",
    "        run: |",
    "          umask 077",
    '          printf "%s" "$CONTENT" > "$RUNNER_TEMP/kubeconfig"',
  ];
}

function ours({ mode, deploys }: WorkflowJob, workflow: Workflow): readonly string[] {
  const { action, releases, below } = workflow;
  const [only] = releases;
  const isDefault = releases.length === 1 && only.config === "model-release.yaml";
  const config = releases.length > 1 ? "${{ matrix.config }}" : yamlText(only.config);
  const given = [
    ...(below === "" ? [] : [`          working-directory: ${yamlText(below)}`]),
    ...(isDefault ? [] : [`          config: ${config}`]),
    ...(mode === undefined ? [] : [`          mode: ${mode}`]),
  ];
  return [
    using(action),
    ...(given.length > 0 ? ["        with:", ...given] : []),
    ...(deploys && isLasting(workflow) ? ["        env:", "          KUBECONFIG: ${{ runner.temp }}/kubeconfig"] : []),
  ];
}
