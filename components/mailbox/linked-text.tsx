import { Link } from "@/components/ui/link";
import { splitLinks } from "./split-links";

/** Plain text whose addresses can be pressed. */
export function LinkedText({ text }: { text: string }) {
  return (
    <div className="whitespace-pre-wrap break-words font-mono text-body">
      {splitLinks(text).map(({ at, href, words }) =>
        href ? (
          <Link key={at} href={href} target="_blank" rel="noreferrer" className="break-all">
            {words}
          </Link>
        ) : (
          words
        ),
      )}
    </div>
  );
}
