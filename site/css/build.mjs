// Builds site/static/css/ and site/static/fonts/. One file for everybody (portal.css: components, bridge,
// neutral basis tokens, own layout) and one per theme (theme-<slug>.css: only --basis-* tokens).
// Why in this way: docs/adr/0004-basis-tokens-are-the-theme-contract.md.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, "..", "..");
const MODULES = join(ROOT, "node_modules");
const STATIC = join(ROOT, "site", "static");
const THEMES = join(ROOT, "themes");

// Only what the templates use, in the order of the cascade.
const COMPONENTS = [
  ...["root", "body", "page-header", "page-footer", "alert", "breadcrumb-nav", "link-list", "table", "pagination", "form-label", "select"].map(
    (name) => `@utrecht/${name}-css/dist/index.css`,
  ),
  ...["heading", "paragraph", "link", "button", "skip-link", "number-badge", "data-badge"].map(
    (name) => `@nl-design-system-candidate/${name}-css/dist/${name}.css`,
  ),
  ...["action", "card", "descriptionlist", "file", "process-steps", "side-navigation", "step-marker"].map(
    (name) => `@gemeente-denhaag/${name}/dist/index.css`,
  ),
];
const TOKENS = "@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css";
const FONT = { family: "Noto Sans", slug: "noto-sans", weights: [400, 700], subsets: ["latin-ext", "latin"] };

const read = (path) => readFileSync(path, "utf8");
const own = (name) => read(join(HERE, name));

// Comments and needless white space go; strings stay as they are.
function minify(css) {
  const parts = css.split(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\/)/);
  return parts
    .map((part) => {
      if (part.startsWith("/*")) return "";
      if (part.startsWith('"') || part.startsWith("'")) return part;
      return part
        .replace(/\s+/g, " ")
        .replace(/ ?([{};,]) ?/g, "$1")
        .replace(/: /g, ":")
        .replace(/;}/g, "}");
    })
    .join("")
    .trim();
}

// "--name: value;" of a file of tokens, as a Map.
function declarations(css) {
  const found = new Map();
  for (const [, name, value] of minify(css).matchAll(/(--[\w-]+):([^;}]*)/g)) found.set(name, value);
  return found;
}

const references = (css) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name);

// The tokens that the CSS asks for, and those which these ask for in turn.
function reachable(css, tokens) {
  const wanted = new Set();
  const queue = references(css);
  while (queue.length) {
    const name = queue.pop();
    if (wanted.has(name) || !tokens.has(name)) continue;
    wanted.add(name);
    queue.push(...references(tokens.get(name)));
  }
  return wanted;
}

function layer(name, tokens, wanted) {
  const lines = [...tokens].filter(([token]) => wanted.has(token)).map(([token, value]) => `${token}:${value}`);
  return `@layer ${name}{:root{${lines.join(";")}}}`;
}

// The rules of one selector modifier that no template uses are dropped, because buttons have hundreds.
function withoutRules(css, unused) {
  return css.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, selectors) => {
    if (selectors.trim().startsWith("@")) return rule;
    const kept = selectors.split(/,(?![^(]*\))/).filter((selector) => !unused.test(selector));
    return kept.length ? rule.replace(selectors, kept.join(",")) : "";
  });
}

// The url() is relative to site/static/css/, so that hashed file names keep working.
function fontFaces() {
  const folder = join(MODULES, "@fontsource", FONT.slug);
  const ranges = JSON.parse(read(join(folder, "unicode.json")));
  mkdirSync(join(STATIC, "fonts"), { recursive: true });
  return FONT.subsets
    .flatMap((subset) =>
      FONT.weights.map((weight) => {
        const file = `${FONT.slug}-${subset}-${weight}-normal.woff2`;
        copyFileSync(join(folder, "files", file), join(STATIC, "fonts", file));
        return `@font-face{font-family:"${FONT.family}";font-weight:${weight};font-display:swap;src:url("../fonts/${file}") format("woff2");unicode-range:${ranges[subset]}}`;
      }),
    )
    .join("");
}

function portal() {
  const unused = /\.nl-button--(pressed|busy|positive|negative|icon-only)|-table__(footer|header--sticky)|--nested|case-card--(hover|focus|archived)|breadcrumb-nav--arrows|breadcrumb-nav__(disabled|toggle)/;
  const components = withoutRules(COMPONENTS.map((path) => minify(read(join(MODULES, path)))).join(""), unused);
  const layout = minify(own("portal.css"));
  // Later declarations win: our own additions stand over the shared ones.
  const tokens = new Map([...declarations(read(join(MODULES, TOKENS))), ...declarations(own("bridge.css"))]);
  for (const [name, value] of declarations(own("basis.css"))) tokens.set(name, value);
  const wanted = reachable(components + layout, tokens);
  const basis = new Map([...tokens].filter(([name]) => !/^--(nl|utrecht|denhaag)-/.test(name)));
  const bridge = new Map([...tokens].filter(([name]) => /^--(nl|utrecht|denhaag)-/.test(name)));
  return [
    fontFaces(),
    components,
    layer("nlds-bridge", bridge, wanted),
    layer("nlds-bridge", basis, wanted),
    layout,
  ].join("");
}

function write(name, css) {
  writeFileSync(join(STATIC, "css", name), css);
  const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const size = Buffer.byteLength(css);
  const small = brotliCompressSync(css).length;
  console.log(`${name.padEnd(28)} ${kilo(size).padStart(9)}, brotli ${kilo(small).padStart(8)}`);
}

for (const folder of ["css", "fonts"]) rmSync(join(STATIC, folder), { recursive: true, force: true });
mkdirSync(join(STATIC, "css"), { recursive: true });
write("portal.css", portal());
for (const slug of readdirSync(THEMES)) {
  const tokens = join(THEMES, slug, "tokens.css");
  if (existsSync(tokens)) write(`theme-${slug}.css`, minify(read(tokens)));
}
