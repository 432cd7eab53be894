/** Said of reading and of writing alike. */
const always: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ENAMETOOLONG: 'its name is too long',
  EEXIST: 'something else is in its place',
  ELOOP: 'its symbolic links go round in a circle',
  EMFILE: 'too many files are open',
  EIO: 'the device fails',
};

const ofReading: Readonly<Record<string, string>> = {
  ...always,
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
};

const ofWriting: Readonly<Record<string, string>> = {
  ...always,
  ENOENT: 'there is no folder to write it to',
  EACCES: 'you may not write it',
  EPERM: 'you may not write it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'it is larger than a file may be',
  EPIPE: 'its reader is gone',
  ENXIO: 'nothing reads from it',
  EBUSY: 'something else uses it',
};

type SystemError = Error & { readonly code?: string };

/** What an operation on files threw because of the files, and not because of a bug. */
export const isSystemError = (error: unknown): error is SystemError => error instanceof Error && 'syscall' in error;

/** `ENOSPC: no space left on device, write` without its code, the system call and paths. */
const inShort = (message: string): string =>
  /^(?:\w+ )?[A-Z][A-Z0-9]+: ([^,]+)(?:, \w+(?: '.*')?)?$/s.exec(message)?.[1] ?? message;

const reason = (known: Readonly<Record<string, string>>, error: SystemError): string =>
  known[error.code ?? ''] ?? inShort(error.message);

/** Why a file cannot be read, for the end of a sentence that names it. */
export const whyNotRead = (error: SystemError): string => reason(ofReading, error);

/** Why a file cannot be written, for the end of a sentence that names it. */
export const whyNotWritten = (error: SystemError): string => reason(ofWriting, error);
