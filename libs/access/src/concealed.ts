/** To her it must look as if it did not exist: the answer is the one for an unknown id, to the byte. It says nothing on purpose. */
export class Concealed extends Error {
  override readonly name = 'Concealed';
}
