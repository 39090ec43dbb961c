import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { inRoot } from "@/scripts/setup/paths.mjs";
import { type Figure, type Measured, ratioOf } from "./figure";

export type Results = Record<string, Measured>;

const numeral = (value: number) =>
  value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });

const withUnit = (value: number, unit: string) => `${numeral(value)} ${unit}`.trim();

function lineOf(figure: Figure): string[] {
  const { what, value, unit, comparedTo, target } = figure;
  const compared = comparedTo
    ? `${ratioOf(figure)?.toFixed(2)} × ${comparedTo.what} (${withUnit(comparedTo.value, unit)})`
    : "";
  return [
    what,
    withUnit(value, unit),
    compared,
    target ? `${target.text}: ${target.holds ? "holds" : "MISSED"}` : "",
  ];
}

/** The figures as lines for a person. */
export function tableOf(results: Results): string {
  const groups = Object.entries(results).map(([name, { figures, circumstances }]) => ({
    title: name,
    notes: Object.entries(circumstances).map(
      ([what, value]) => `${what} ${typeof value === "number" ? numeral(value) : value}`,
    ),
    lines: figures.map(lineOf),
  }));
  const widths = [0, 1, 2].map((column) =>
    Math.max(...groups.flatMap(({ lines }) => lines.map((line) => line[column]?.length ?? 0))),
  );
  const text = (line: string[]) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return groups
    .map(({ title, notes, lines }) =>
      [title, ...lines.map((line) => `  ${text(line)}`), `  (${notes.join(", ")})`].join("\n"),
    )
    .join("\n\n");
}

/** What missed its target. */
export const missesOf = (results: Results): string[] =>
  Object.entries(results).flatMap(([name, { figures }]) =>
    figures.filter(({ target }) => target && !target.holds).map(({ what }) => `${name}: ${what}`),
  );

/** Writes the figures as JSON, with the machine they were taken on. Returns the file's path. */
export function writeResults(results: Results, at: Date): string {
  const file = inRoot("bench/results", `${at.toISOString().replaceAll(":", "-").slice(0, 19)}.json`);
  const machine = {
    node: process.version,
    processors: cpus().length,
    model: cpus()[0]?.model,
    load: loadavg(),
  };
  const measures = Object.entries(results).map(([measure, { figures, circumstances }]) => ({
    measure,
    circumstances,
    figures: figures.map((figure) => ({ ...figure, ratio: ratioOf(figure) })),
  }));
  mkdirSync(inRoot("bench/results"), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ at, machine, measures }, null, 2)}\n`);
  return file;
}
