import { databaseNow, db } from "@/lib/store/database";
import { type Figures, readFigures } from "@/lib/store/figures";

/** What an operator watches. Numbers alone: whoever asks was let in by the door's own token. */
export const operatingFigures = (now: Date): Promise<Figures> => readFigures(db(), now);

/** Whether requests can be served: the database answers within `ms`. */
export async function isReady(ms = 2_000): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([databaseNow().then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
