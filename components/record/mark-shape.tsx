import { hueFill } from "@/components/ui/hue";
import { type MarkName, markWords } from "./standing-scale";

type MarkShapeProps = { name: MarkName; x: number | string; y: number };

/** Each mark has a shape of its own, so that the line can be read without colour. */
export function MarkShape({ name, x, y }: MarkShapeProps) {
  const fill = `${hueFill[markWords[name].hue]} stroke-surface`;
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden>
      {shape(name, fill)}
    </svg>
  );
}

function shape(name: MarkName, fill: string) {
  switch (name) {
    case "warning":
      return <path d="M0 -6.5 6.5 5H-6.5Z" strokeWidth={1.5} className={fill} />;
    case "effect":
      return <circle r={5.5} strokeWidth={1.5} className={fill} />;
    case "appeal":
      return <path d="M0 -6 6 0 0 6 -6 0Z" strokeWidth={1.5} className={fill} />;
    case "restored":
      return <circle r={4.5} strokeWidth={2.5} className="fill-surface stroke-good" />;
    case "now":
      return <rect x={-1} y={-8} width={2} height={16} rx={1} className="fill-ink" />;
    default:
      return <circle r={4} strokeWidth={2} className="fill-surface stroke-control" />;
  }
}
