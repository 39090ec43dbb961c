import { Consent } from "@/components/record/consent";
import { Reference } from "@/components/record/reference";
import type { Failure } from "@/lib/client/failure";
import type { Appealable, AppealForm as SentForm } from "@/lib/contract/portal/standing";
import { AppealChance } from "./appeal-chance";
import { AppealForm } from "./appeal-form";
import { DecisionSentence } from "./decision-sentence";
import { NoticeDisclosure } from "./notice-disclosure";
import { PlainAppealForm } from "./plain-form";
import type { Way } from "./way";

type AppealPageProps = {
  way: Way;
  /** Of the form without scripts: one for each time it is rendered. */
  command: string | null;
  decision: Appealable;
  onSend: (form: SentForm) => Promise<unknown>;
  sending: boolean;
  failure: Failure | null;
};

/** A decision that nobody has appealed yet: what it is, whether it can be appealed, and the form. */
export function AppealPage({ way, command, decision, ...form }: AppealPageProps) {
  const { caseReference, kind, possible } = decision;
  const intro = <Intro decision={decision} />;
  const noticed = decision.statement?.activity?.requestIds ?? [];
  return (
    <div className="flex flex-col gap-6 break-words">
      <header className="flex flex-col gap-1">
        <p className="text-muted">
          Case <Reference value={caseReference} className="text-ink" />
        </p>
        <h1 className="text-balance font-semibold text-display">
          {possible ? `Appeal against the ${kind}` : `The ${kind}`}
        </h1>
      </header>
      {possible ? (
        <>
          <div className="noscript:hidden">
            <div className="flex flex-col gap-6">
              <AppealForm
                way={way}
                noticed={noticed}
                intro={intro}
                consent={<Consent keeps={decision.keeps} />}
                {...form}
              />
            </div>
          </div>
          {"token" in way && command ? (
            <noscript>
              <div className="flex flex-col gap-6">
                {intro}
                <Consent keeps={decision.keeps} />
                <PlainAppealForm token={way.token} command={command} />
              </div>
            </noscript>
          ) : null}
        </>
      ) : (
        intro
      )}
    </div>
  );
}

function Intro({ decision }: { decision: Appealable }) {
  return (
    <div className="flex flex-col gap-4">
      <DecisionSentence decision={decision} />
      <AppealChance decision={decision} />
      <NoticeDisclosure statement={decision.statement} />
    </div>
  );
}
