/** A named piece of plain data: a command in the imperative, or an event in the past tense. `type` is a literal, never a class name. */
export type Message<Type extends string, Data extends object> = Readonly<{ type: Type; data: Readonly<Data> }>;
