import { Instant } from "@/components/record/instant";
import { Disclosure } from "@/components/ui/disclosure";
import type { ToldNotice } from "@/lib/contract/told-notice";

/** The notices as they were sent, and whether they arrived. */
export function ToldList({ notices }: { notices: readonly ToldNotice[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {notices.map((notice) => (
        <li key={notice.id}>
          <p>
            {notice.title}{" "}
            <span className="text-muted">
              <Instant at={notice.at} show="short" />, delivered in {notice.delivered} of {notice.owed}{" "}
              {notice.owed === 1 ? "way" : "ways"}
            </span>
          </p>
          <Disclosure summary="As it was sent">
            <pre className="whitespace-pre-wrap font-sans">{notice.text}</pre>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
