/** What is known of a synthetic patient, sense by sense. */
export const WARD_SENSES = [
  { id: 'notes', label: 'Notes', values: 40 },
  { id: 'labs', label: 'Labs', values: 16 },
  { id: 'diagnoses', label: 'Diagnoses', values: 24 },
  { id: 'procedures', label: 'Procedures', values: 12 },
  { id: 'medication', label: 'Medication', values: 20 },
  { id: 'demographics', label: 'Demographics', values: 4 },
] as const;

export type WardSense = (typeof WARD_SENSES)[number]['id'];

/** Inputs of a sense: its values; of labs, which of them were taken; and whether the sense is there at all. */
export const inputsOf = ({ id, values }: (typeof WARD_SENSES)[number]): number =>
  (id === 'labs' ? 2 * values : values) + 1;
