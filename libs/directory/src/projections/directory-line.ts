/** A licence that is in force; `validTo` is exclusive. */
export type DirectoryLicence = Readonly<{
  licence: string;
  kind: string;
  genders: readonly string[];
  ageBands: readonly string[];
  capacity: number;
  validFrom: string;
  validTo: string;
}>;

/** An officer who holds a power. */
export type DirectoryOfficer = Readonly<{
  appointmentId: string;
  staffRef: string;
  rank: string;
  power: string;
  area: string;
  validFrom: string;
  validTo?: string;
}>;

/** Free places as they were last declared, by whom, and how old that is: advice, never a promise. */
export type DeclaredCapacity = Readonly<{
  free: number;
  declaredAt: string;
  declaredBy?: string;
  inRole?: string;
  /** From the declaration to the end of the time that is asked about, and at most to now. */
  ageMinutes: number;
}>;

/** An organisation as it stands at the time that is asked about. Instants are ISO 8601 UTC. */
export type DirectoryLine = Readonly<{
  id: string;
  name: string;
  kind: string;
  area: string;
  superior?: Readonly<{ id: string; name?: string }>;
  /** Suspended for a part of that time at least. */
  suspension?: Readonly<{ from: string; until?: string; reasonCode: string }>;
  /** Places of all licences in force; absent without one. */
  licensedPlaces?: number;
  capacity?: DeclaredCapacity;
  licences: readonly DirectoryLicence[];
  officers: readonly DirectoryOfficer[];
  revision: number;
}>;
