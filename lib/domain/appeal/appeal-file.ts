import type { Versioned } from "@/lib/domain/records";

/** A file as it is known before it is sent: its content is never read to decide. */
export type UploadedFile = { id: string; name: string; mediaType: string; size: number };

/** A file on an appeal; never changed. Its content lies apart, and is deleted in time. */
export type AppealFile = Versioned &
  UploadedFile & {
    appealId: string;
    /** The message it came with; null where it came with the appeal itself. */
    messageId: string | null;
    addedAt: Date;
  };
