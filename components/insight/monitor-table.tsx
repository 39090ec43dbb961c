import { counted, percent, percentRange } from "@/components/record/percent";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Tooltip } from "@/components/ui/tooltip";
import type { MonitorRow } from "@/lib/contract/console/insight";
import { paths } from "@/lib/paths";
import { IntervalBar } from "./interval-bar";
import { verdictWords } from "./verdict-words";

/** Most monitors are classifiers, so that only the others say what they are. */
const kinds: Record<MonitorRow["monitor"]["kind"], string> = {
  classifier: "",
  threat_intelligence: " threat intelligence",
  person: " a person",
};

/** On a phone, the share they lead to comes first. */
const wide = "text-right max-md:hidden";

const numbers = [
  ["Signals", "signals"],
  ["Cases", "cases"],
  ["Decided", "decided"],
] as const;

const outcomes = [
  ["Authorised work", "authorisedWork"],
  ["Warned", "warned"],
  ["Revoked", "revoked"],
  ["Overturned", "overturned"],
] as const;

type MonitorTableProps = {
  rows: readonly MonitorRow[] /** Whether its cases are this person's to see. */;
  maySeeQueue: boolean;
};

export function MonitorTable({ rows, maySeeQueue }: MonitorTableProps) {
  return (
    <Table label="Monitors by their share of false positives, the worst first">
      <thead>
        <tr>
          <Th>Monitor</Th>
          {numbers.map(([label]) => (
            <Th key={label} className={wide}>
              {label}
            </Th>
          ))}
          <Th>Dismissed as false positive</Th>
          <Th>What that says</Th>
          {outcomes.map(([label]) => (
            <Th key={label} className="text-right">
              {label}
            </Th>
          ))}
          <Th className="text-right">False blocks</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={`${row.monitor.id} ${row.version}`}>
            <Td>
              <span className="font-medium">
                <MonitorName name={row.monitor.name} linked={maySeeQueue} />
              </span>{" "}
              <span className="font-mono text-muted text-meta">{row.version}</span>
              <span className="text-faint text-meta">{kinds[row.monitor.kind]}</span>
            </Td>
            {numbers.map(([label, key]) => (
              <Td key={label} className={wide}>
                {counted(row[key])}
              </Td>
            ))}
            <Td>
              <FalsePositives row={row} />
            </Td>
            <Td>
              <Verdict row={row} />
            </Td>
            {outcomes.map(([label, key]) => (
              <Td key={label} className={row[key] === 0 ? "text-right text-faint" : "text-right"}>
                {counted(row[key])}
              </Td>
            ))}
            <Td className="text-right">
              <FalseBlocks row={row} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function MonitorName({ name, linked }: { name: string; linked: boolean }) {
  if (!linked) return name;
  return (
    <Tooltip content="Open cases with a signal of it">
      <Link href={paths.queueOfMonitor(name)}>{name}</Link>
    </Tooltip>
  );
}

function FalsePositives({ row: { share, interval, falsePositives, decided, verdict } }: { row: MonitorRow }) {
  if (share === null || interval === null) return <span className="text-faint">none decided</span>;
  return (
    <span className="flex items-center gap-3">
      <IntervalBar share={share} interval={interval} hue={verdictWords[verdict].hue} />
      <span>
        <span className="font-medium">{percent(share)}</span>{" "}
        <span className="text-muted">
          {counted(falsePositives)} of {counted(decided)}, {percentRange(interval)}
        </span>
      </span>
    </span>
  );
}

/** Of the disputed blocks that were answered, those that were false. */
function FalseBlocks({ row: { disputed, falseBlocks, standingBlocks } }: { row: MonitorRow }) {
  if (disputed === 0) return <span className="text-faint">–</span>;
  return (
    <Tooltip
      content={`${counted(disputed)} disputed, ${counted(falseBlocks + standingBlocks)} of them answered`}
    >
      <button type="button" className="cursor-default rounded-xs">
        {counted(falseBlocks)} <span className="text-muted">of {counted(falseBlocks + standingBlocks)}</span>
      </button>
    </Tooltip>
  );
}

function Verdict({ row: { verdict } }: { row: MonitorRow }) {
  const { word, hue, icon, means } = verdictWords[verdict];
  return (
    <Tooltip content={means}>
      <button type="button" className="cursor-default rounded-xs">
        <Badge hue={hue} icon={icon} variant="plain">
          {word}
        </Badge>
      </button>
    </Tooltip>
  );
}
