// Codes, names and regions: INSEE, code officiel géographique, 1 January 2025 (https://www.insee.fr/fr/information/8377162).
// How one says « in » each is usage: no list is official.
import data from './departments.json' with { type: 'json' };

export interface Region {
  /** INSEE code of the region, `93`. */
  code: string;
  name: string;
  /** « en Bretagne », « dans les Hauts-de-France ». */
  locative: string;
  /** Other current names and acronyms. Names of former regions are left out: they cover another territory. */
  aliases: readonly string[];
}

export interface Department {
  /** `13`, `2A`, `974`. */
  code: string;
  name: string;
  /** « dans le Tarn », « en Isère », « à La Réunion ». */
  locative: string;
  region: Region;
}

/** The 18 regions, by code. */
export const regions: readonly Region[] = data;

/** The 101 departments, region by region. */
export const departments: readonly Department[] = data.flatMap((region) =>
  region.departments.map((department) => ({ ...department, region })),
);

const byCode = new Map(departments.map((department) => [department.code, department]));

/** The department with this code: `13`, `2a`, `974`. A single digit is not a code: `01`, not `1`. */
export function departmentByCode(code: string): Department | undefined {
  return byCode.get(code.trim().toUpperCase());
}
