import { HOUR, minus } from "@/lib/domain/duration";
import { db } from "@/lib/store/database";
import { tidyQueue } from "@/lib/store/queue/queue-tidy";

/** So long a page may sleep and still find the claim that nobody else took. */
const LAPSED_FOR = 12 * HOUR;

/** Keeps the walks of the queue short: takes out of its indexes what time alone has ended. */
export const tidy = (now: Date): Promise<void> => tidyQueue(db(), now, minus(now, LAPSED_FOR));
