/** Why nothing can be sent yet, while a file is on its way; null otherwise. */
export const stillAdding = (file: string | null): string | null =>
  file && `“${file}” is still being added. Nothing is sent until it is there.`;
