type EvidenceProps = { evidence: string; links: readonly string[] };

/** What somebody brings forward: their words, and addresses that open apart and learn nothing of where they stood. */
export function Evidence({ evidence, links }: EvidenceProps) {
  return (
    <>
      {evidence ? <span className="block whitespace-pre-wrap">{evidence}</span> : null}
      {links.length > 0 ? (
        <ul>
          {links.map((link) => (
            <li key={link}>
              <a
                href={link}
                target="_blank"
                rel="noopener noreferrer nofollow"
                className="wrap-anywhere text-accent underline underline-offset-2"
              >
                {link}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
