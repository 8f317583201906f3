/**
 * The id of the organisation that administers the network. It is the same in every installation: there is one administration, its
 * stream can begin only once, and that is what makes its first administrator the only one who needed no other.
 */
export const ADMINISTRATION_ID = '5e7a1000-0000-4000-8000-000000000001';
