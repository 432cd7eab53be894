/** One limit as a vendor's file has it. */
export type LimitEntry = {
  readonly key: string;
  /** null where the file does not say it. */
  readonly namespace: string | null;
  readonly value: number;
  /** JSON pointer to it. */
  readonly pointer: string;
};
