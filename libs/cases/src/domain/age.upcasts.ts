type Json = Readonly<Record<string, unknown>>;

/**
 * In version 1 whatever was determined last in the record held, so she was treated by its own band. When it was determined stands in the
 * envelope; who recorded it and by which paper it is known was not asked, and is left out.
 */
export const ageDeterminedFromVersion1 = (data: Json): Json => ({ ...data, treatedAs: data['band'] });
