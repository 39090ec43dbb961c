// Who may import whom. An allow-list: what no row names is refused, and so is a folder that has no row.

/** @type {Record<string, string>} */
const layers = {
  domain: "^lib/domain/",
  kernel: "^lib/(clock|content-coding|env|errors|ids|log|paths)(\\.test)?\\.ts$",
  clock: "^lib/clock\\.ts$",
  ids: "^lib/ids\\.ts$",
  paths: "^lib/paths\\.ts$",
  contract: "^lib/contract/",
  data: "^lib/contract/(console/built-in-views|portal/appeal-(limits|questions)|time-zone)\\.ts$",
  store: "^lib/store/",
  delivery: "^lib/delivery/",
  services: "^lib/services/",
  auth: "^lib/auth/",
  api: "^lib/api/",
  jobs: "^lib/jobs/",
  client: "^lib/client/",
  ui: "^components/ui/",
  record: "^components/record/",
  components: "^components/",
  app: "^app/",
  proxy: "^proxy(\\.test)?\\.ts$",
  sdk: "^sdk/",
  prisma: "^prisma/",
  scripts: "^scripts/",
  setup: "^scripts/(setup|test)/",
  commands: "^scripts/admin/",
  e2e: "^e2e/",
  bench: "^bench/",
  examples: "^examples/",
  configuration: "^[^/]+\\.(config\\.)?(ts|mjs|cjs|js)$",
};

/** Each layer, what it may import besides itself, and what it may import types of only. */
/** @type {[layer: string, uses: string[], types?: string[]][]} */
const rows = [
  ["domain", []],
  ["kernel", []],
  ["contract", [], ["domain"]],
  ["store", ["domain", "kernel"]],
  ["delivery", ["domain", "kernel"]],
  // `data`: the part of the contract that brings no schema with it.
  ["services", ["store", "delivery", "domain", "kernel", "data"], ["contract"]],
  ["auth", ["services", "kernel"], ["domain"]],
  ["api", ["services", "auth", "contract", "kernel"], ["domain"]],
  ["jobs", ["services", "kernel"]],
  ["client", ["contract"]],
  ["ui", []],
  ["record", ["ui"], ["contract"]],
  // `clock`, `ids`: a page is an edge, where the request's instant is read and the reference in its address parsed.
  ["app", ["components", "client", "api", "auth", "paths", "clock", "ids"]],
  ["proxy", []],
  ["sdk", []],
  // `domain`: scenarios give commands, and speak of actors and durations, in its words.
  ["prisma", ["services", "domain", "kernel", "setup"], ["contract"]],
  ["scripts", ["services", "jobs", "kernel"]],
  ["e2e", ["prisma", "contract", "paths", "sdk", "setup", "commands"]],
  ["bench", ["prisma", "contract", "paths", "sdk", "setup", "e2e", "examples"]],
  ["examples", ["prisma", "contract", "paths", "sdk"]],
  ["configuration", ["setup"]],
];

/** @param {string[]} names */
const anyOf = (names) => names.map((name) => layers[name] ?? "").join("|");

const packages = "node_modules/";
const isTest = "\\.test\\.tsx?$";
const isServiceTest = "\\.((service|process)\\.test|fixture)\\.ts$";
const isForTests = "\\.(test|fixture)\\.tsx?$";

const allowed = rows.flatMap(([layer, uses, types = []]) => [
  { from: { path: anyOf([layer]) }, to: { path: anyOf([layer, ...uses]) } },
  ...(types.length
    ? [
        {
          from: { path: anyOf([layer]) },
          to: { path: anyOf(types), dependencyTypes: /** @type {const} */ (["type-only"]) },
        },
      ]
    : []),
]);

const feature = { path: "^components/([^/]+)/", pathNot: anyOf(["ui", "record"]) };

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    { name: "not-found", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "nobody-uses-it",
      comment: "Every file is reached from a page, a command or a test of the whole.",
      severity: "error",
      from: { path: "^(app|proxy|scripts|prisma|e2e|bench|examples)", pathNot: isTest },
      to: { path: "^(lib|components)/", pathNot: [isForTests, "^lib/store/generated/"], reachable: false },
    },
    {
      name: "fixtures-are-for-tests",
      severity: "error",
      from: { pathNot: isForTests },
      to: { path: "\\.fixture\\.ts$" },
    },
    {
      name: "only-the-store-knows-prisma",
      severity: "error",
      from: { pathNot: [anyOf(["store", "configuration"]), "^scripts/diff"] },
      to: { path: "^lib/store/generated/|node_modules/(@prisma|prisma)/" },
    },
    {
      name: "only-the-store-knows-pg",
      comment: "Setting databases up comes before there is a store.",
      severity: "error",
      from: {
        pathNot: [layers.store ?? "", "^scripts/setup/(connection|databases)\\.mjs$", "^scripts/diff/"],
      },
      to: { path: "node_modules/(@types/)?pg/" },
    },
  ],
  allowed: [
    ...allowed,
    { from: feature, to: { path: `^components/$1/|${anyOf(["ui", "record", "client", "paths", "data"])}` } },
    { from: feature, to: { path: layers.contract, dependencyTypes: ["type-only"] } },
    {
      from: { path: isServiceTest },
      to: { path: anyOf(["prisma", "setup", "store", "services", "domain"]) },
    },
    { from: { pathNot: layers.domain }, to: { path: packages } },
    { from: { pathNot: layers.domain }, to: { dependencyTypes: ["core"] } },
    { from: { path: isForTests, pathNot: layers.domain }, to: { path: layers.contract } },
    { from: { path: isTest }, to: { path: packages } },
  ],
  allowedSeverity: "error",
  options: {
    doNotFollow: { path: ["node_modules", "^lib/store/generated/"] },
    exclude: {
      path: "^(\\.next|\\.data|coverage|test-results|public|sdk/dist)/|\\.d\\.ts$|^node_modules/next/.*\\.json$",
    },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
