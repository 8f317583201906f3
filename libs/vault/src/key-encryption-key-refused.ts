import { OperatorError } from '@setu/platform';

const SENTENCES = {
  'missing-but-needed': (file: string) =>
    `The key file ${file} is missing, and the vault holds keys that it wrapped: put it back from its backup, mode 0600. Without it no sealed value can be read, so no other one is made.`,
  'wrapped-by-another': (subject: string) =>
    `The vault holds keys wrapped by another key file than this one (${subject}): put back the key file that belongs to this database, or the database that belongs to this key file.`,
  'open-to-others': (file: string) =>
    `The key file ${file} can be reached by group or others: ask who may have read it, then close it with "chmod 600 ${file}".`,
  'wrong-size': (file: string) =>
    `The key file ${file} does not hold exactly 32 bytes, so it is damaged or no key file: put it back from its backup.`,
  'not-a-file': (file: string) => `The key file ${file} is not a regular file: put the key file there, or set KEY_FILE to it.`,
  unreadable: (file: string) =>
    `The key file ${file} cannot be read or made: let the user who runs Setu read it and write its folder, or set KEY_FILE to another place.`,
  'does-not-unwrap': (keyId: string) =>
    `A wrapped key of the vault (${keyId}) is damaged, or was put in the place of another: put the database back from a backup, and find out who wrote there.`,
} as const;

/** Why a key encryption key is not used. */
export type KeyEncryptionKeyRefusal = keyof typeof SENTENCES;

/** The key encryption key cannot be used, or does not fit the vault. Nothing was created or overwritten. */
export class KeyEncryptionKeyRefused extends OperatorError {
  override readonly name = 'KeyEncryptionKeyRefused';

  constructor(
    readonly reason: KeyEncryptionKeyRefusal,
    /** The key file, or the id of the key in the vault. */
    readonly subject: string,
    options?: ErrorOptions,
  ) {
    super(SENTENCES[reason](subject), options);
  }
}
