const SENTENCES = {
  'missing-but-needed': 'the key file is missing, but the vault holds keys that it wrapped; restore the file from its backup',
  'wrapped-by-another': 'the vault holds keys wrapped by another key encryption key; this key file belongs to another vault',
  'open-to-others': 'the key file can be reached by group or others; set its mode to 0600',
  'wrong-size': 'the key file does not hold exactly 32 bytes',
  'not-a-file': 'the key file is not a regular file',
  unreadable: 'the key file cannot be read or created',
  'does-not-unwrap': 'a wrapped key of the vault is damaged, or was put in the place of another',
} as const;

/** Why a key encryption key is not used. */
export type KeyEncryptionKeyRefusal = keyof typeof SENTENCES;

/** The key encryption key cannot be used, or does not fit the vault. Nothing was created or overwritten. */
export class KeyEncryptionKeyRefused extends Error {
  override readonly name = 'KeyEncryptionKeyRefused';

  constructor(
    readonly reason: KeyEncryptionKeyRefusal,
    /** The key file, or the id of the key in the vault. */
    readonly subject: string,
    options?: ErrorOptions,
  ) {
    super(`${SENTENCES[reason]} (${subject})`, options);
  }
}
