/** Areas of responsibility: Delhi's police districts, and every State and Union Territory (ISO 3166-2:IN). */
export const AREAS = [
  'DL-CENTRAL', 'DL-EAST', 'DL-NEW-DELHI', 'DL-NORTH', 'DL-NORTH-EAST', 'DL-NORTH-WEST', 'DL-SHAHDARA', 'DL-SOUTH', 'DL-SOUTH-EAST', 'DL-SOUTH-WEST',
  'DL-WEST', 'DL-OUTER', 'DL-OUTER-NORTH', 'DL-ROHINI', 'DL-DWARKA', 'DL-METRO', 'DL-RAILWAYS', 'IN-AN', 'IN-AP', 'IN-AR', 'IN-AS', 'IN-BR', 'IN-CH', 'IN-CG',
  'IN-DH', 'IN-DL', 'IN-GA', 'IN-GJ', 'IN-HR', 'IN-HP', 'IN-JK', 'IN-JH', 'IN-KA', 'IN-KL', 'IN-LA', 'IN-LD', 'IN-MP', 'IN-MH', 'IN-MN', 'IN-ML', 'IN-MZ', 'IN-NL',
  'IN-OD', 'IN-PY', 'IN-PB', 'IN-RJ', 'IN-SK', 'IN-TN', 'IN-TS', 'IN-TR', 'IN-UP', 'IN-UK', 'IN-WB', 'unknown',
] as const;
export type Area = (typeof AREAS)[number];
