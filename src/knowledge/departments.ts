import { foldName } from '../french/fold.ts';

// Source: INSEE, code officiel géographique, 1 January 2025 (https://www.insee.fr/fr/information/8377162): the
// codes, names and regions of the 101 departments. How one says « in » each is usage (no list is official).

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

const REGIONS: readonly (readonly [
  code: string,
  name: string,
  locative: string,
  aliases?: readonly string[],
])[] = [
  ['01', 'Guadeloupe', 'en Guadeloupe'],
  ['02', 'Martinique', 'en Martinique'],
  ['03', 'Guyane', 'en Guyane', ['Guyane française']],
  ['04', 'La Réunion', 'à La Réunion', ['Réunion', 'île de La Réunion']],
  ['06', 'Mayotte', 'à Mayotte'],
  ['11', 'Île-de-France', 'en Île-de-France', ['IDF', 'région parisienne', 'région Île-de-France']],
  ['24', 'Centre-Val de Loire', 'en Centre-Val de Loire', ['CVL', 'région Centre']],
  ['27', 'Bourgogne-Franche-Comté', 'en Bourgogne-Franche-Comté', ['BFC']],
  ['28', 'Normandie', 'en Normandie'],
  ['32', 'Hauts-de-France', 'dans les Hauts-de-France', ['HDF']],
  ['44', 'Grand Est', 'dans le Grand Est'],
  ['52', 'Pays de la Loire', 'dans les Pays de la Loire', ['PDL']],
  ['53', 'Bretagne', 'en Bretagne'],
  ['75', 'Nouvelle-Aquitaine', 'en Nouvelle-Aquitaine'],
  ['76', 'Occitanie', 'en Occitanie', ['Occitanie / Pyrénées-Méditerranée']],
  ['84', 'Auvergne-Rhône-Alpes', 'en Auvergne-Rhône-Alpes', ['AURA']],
  [
    '93',
    'Provence-Alpes-Côte d’Azur',
    'en Provence-Alpes-Côte d’Azur',
    ['PACA', 'Sud', 'région Sud', 'Provence'],
  ],
  ['94', 'Corse', 'en Corse'],
];

const DEPARTMENTS: readonly (readonly [code: string, name: string, locative: string, region: string])[] = [
  ['01', 'Ain', 'dans l’Ain', '84'],
  ['02', 'Aisne', 'dans l’Aisne', '32'],
  ['03', 'Allier', 'dans l’Allier', '84'],
  ['04', 'Alpes-de-Haute-Provence', 'dans les Alpes-de-Haute-Provence', '93'],
  ['05', 'Hautes-Alpes', 'dans les Hautes-Alpes', '93'],
  ['06', 'Alpes-Maritimes', 'dans les Alpes-Maritimes', '93'],
  ['07', 'Ardèche', 'en Ardèche', '84'],
  ['08', 'Ardennes', 'dans les Ardennes', '44'],
  ['09', 'Ariège', 'en Ariège', '76'],
  ['10', 'Aube', 'dans l’Aube', '44'],
  ['11', 'Aude', 'dans l’Aude', '76'],
  ['12', 'Aveyron', 'dans l’Aveyron', '76'],
  ['13', 'Bouches-du-Rhône', 'dans les Bouches-du-Rhône', '93'],
  ['14', 'Calvados', 'dans le Calvados', '28'],
  ['15', 'Cantal', 'dans le Cantal', '84'],
  ['16', 'Charente', 'en Charente', '75'],
  ['17', 'Charente-Maritime', 'en Charente-Maritime', '75'],
  ['18', 'Cher', 'dans le Cher', '24'],
  ['19', 'Corrèze', 'en Corrèze', '75'],
  ['2A', 'Corse-du-Sud', 'en Corse-du-Sud', '94'],
  ['2B', 'Haute-Corse', 'en Haute-Corse', '94'],
  ['21', 'Côte-d’Or', 'en Côte-d’Or', '27'],
  ['22', 'Côtes-d’Armor', 'dans les Côtes-d’Armor', '53'],
  ['23', 'Creuse', 'dans la Creuse', '75'],
  ['24', 'Dordogne', 'en Dordogne', '75'],
  ['25', 'Doubs', 'dans le Doubs', '27'],
  ['26', 'Drôme', 'dans la Drôme', '84'],
  ['27', 'Eure', 'dans l’Eure', '28'],
  ['28', 'Eure-et-Loir', 'en Eure-et-Loir', '24'],
  ['29', 'Finistère', 'dans le Finistère', '53'],
  ['30', 'Gard', 'dans le Gard', '76'],
  ['31', 'Haute-Garonne', 'en Haute-Garonne', '76'],
  ['32', 'Gers', 'dans le Gers', '76'],
  ['33', 'Gironde', 'en Gironde', '75'],
  ['34', 'Hérault', 'dans l’Hérault', '76'],
  ['35', 'Ille-et-Vilaine', 'en Ille-et-Vilaine', '53'],
  ['36', 'Indre', 'dans l’Indre', '24'],
  ['37', 'Indre-et-Loire', 'en Indre-et-Loire', '24'],
  ['38', 'Isère', 'en Isère', '84'],
  ['39', 'Jura', 'dans le Jura', '27'],
  ['40', 'Landes', 'dans les Landes', '75'],
  ['41', 'Loir-et-Cher', 'dans le Loir-et-Cher', '24'],
  ['42', 'Loire', 'dans la Loire', '84'],
  ['43', 'Haute-Loire', 'en Haute-Loire', '84'],
  ['44', 'Loire-Atlantique', 'en Loire-Atlantique', '52'],
  ['45', 'Loiret', 'dans le Loiret', '24'],
  ['46', 'Lot', 'dans le Lot', '76'],
  ['47', 'Lot-et-Garonne', 'dans le Lot-et-Garonne', '75'],
  ['48', 'Lozère', 'en Lozère', '76'],
  ['49', 'Maine-et-Loire', 'en Maine-et-Loire', '52'],
  ['50', 'Manche', 'dans la Manche', '28'],
  ['51', 'Marne', 'dans la Marne', '44'],
  ['52', 'Haute-Marne', 'en Haute-Marne', '44'],
  ['53', 'Mayenne', 'en Mayenne', '52'],
  ['54', 'Meurthe-et-Moselle', 'en Meurthe-et-Moselle', '44'],
  ['55', 'Meuse', 'dans la Meuse', '44'],
  ['56', 'Morbihan', 'dans le Morbihan', '53'],
  ['57', 'Moselle', 'en Moselle', '44'],
  ['58', 'Nièvre', 'dans la Nièvre', '27'],
  ['59', 'Nord', 'dans le Nord', '32'],
  ['60', 'Oise', 'dans l’Oise', '32'],
  ['61', 'Orne', 'dans l’Orne', '28'],
  ['62', 'Pas-de-Calais', 'dans le Pas-de-Calais', '32'],
  ['63', 'Puy-de-Dôme', 'dans le Puy-de-Dôme', '84'],
  ['64', 'Pyrénées-Atlantiques', 'dans les Pyrénées-Atlantiques', '75'],
  ['65', 'Hautes-Pyrénées', 'dans les Hautes-Pyrénées', '76'],
  ['66', 'Pyrénées-Orientales', 'dans les Pyrénées-Orientales', '76'],
  ['67', 'Bas-Rhin', 'dans le Bas-Rhin', '44'],
  ['68', 'Haut-Rhin', 'dans le Haut-Rhin', '44'],
  ['69', 'Rhône', 'dans le Rhône', '84'],
  ['70', 'Haute-Saône', 'en Haute-Saône', '27'],
  ['71', 'Saône-et-Loire', 'en Saône-et-Loire', '27'],
  ['72', 'Sarthe', 'dans la Sarthe', '52'],
  ['73', 'Savoie', 'en Savoie', '84'],
  ['74', 'Haute-Savoie', 'en Haute-Savoie', '84'],
  ['75', 'Paris', 'à Paris', '11'],
  ['76', 'Seine-Maritime', 'en Seine-Maritime', '28'],
  ['77', 'Seine-et-Marne', 'en Seine-et-Marne', '11'],
  ['78', 'Yvelines', 'dans les Yvelines', '11'],
  ['79', 'Deux-Sèvres', 'dans les Deux-Sèvres', '75'],
  ['80', 'Somme', 'dans la Somme', '32'],
  ['81', 'Tarn', 'dans le Tarn', '76'],
  ['82', 'Tarn-et-Garonne', 'dans le Tarn-et-Garonne', '76'],
  ['83', 'Var', 'dans le Var', '93'],
  ['84', 'Vaucluse', 'dans le Vaucluse', '93'],
  ['85', 'Vendée', 'en Vendée', '52'],
  ['86', 'Vienne', 'dans la Vienne', '75'],
  ['87', 'Haute-Vienne', 'en Haute-Vienne', '75'],
  ['88', 'Vosges', 'dans les Vosges', '44'],
  ['89', 'Yonne', 'dans l’Yonne', '27'],
  ['90', 'Territoire de Belfort', 'dans le Territoire de Belfort', '27'],
  ['91', 'Essonne', 'dans l’Essonne', '11'],
  ['92', 'Hauts-de-Seine', 'dans les Hauts-de-Seine', '11'],
  ['93', 'Seine-Saint-Denis', 'en Seine-Saint-Denis', '11'],
  ['94', 'Val-de-Marne', 'dans le Val-de-Marne', '11'],
  ['95', 'Val-d’Oise', 'dans le Val-d’Oise', '11'],
  ['971', 'Guadeloupe', 'en Guadeloupe', '01'],
  ['972', 'Martinique', 'en Martinique', '02'],
  ['973', 'Guyane', 'en Guyane', '03'],
  ['974', 'La Réunion', 'à La Réunion', '04'],
  ['976', 'Mayotte', 'à Mayotte', '06'],
];

/** The 18 regions, by code. */
export const regions: readonly Region[] = REGIONS.map(([code, name, locative, aliases = []]) => ({
  code,
  name,
  locative,
  aliases,
}));

const regionsByCode = new Map(regions.map((region) => [region.code, region]));

function regionWith(code: string): Region {
  const region = regionsByCode.get(code);
  if (!region) throw new Error(`No region has the code ${code}`);
  return region;
}

/** The 101 departments, by code. */
export const departments: readonly Department[] = DEPARTMENTS.map(([code, name, locative, region]) => ({
  code,
  name,
  locative,
  region: regionWith(region),
}));

const byCode = new Map(departments.map((department) => [department.code, department]));
const byName = new Map(departments.map((department) => [foldName(department.name), department]));
const regionsByName = new Map(
  regions.flatMap((region) =>
    [region.name, ...region.aliases].map((name) => [foldName(name), region] as const),
  ),
);

/** The department with this code: `13`, `2a`, `974`. A single digit is not a code: `01`, not `1`. */
export function departmentByCode(code: string): Department | undefined {
  return byCode.get(code.trim().toUpperCase());
}

/** The department with this name; case, accents and hyphens do not count (« cote d or »). */
export function departmentByName(name: string): Department | undefined {
  return byName.get(foldName(name));
}

/** The region with this name, other name or acronym (« PACA », « idf »); case, accents and hyphens do not count. */
export function regionByName(name: string): Region | undefined {
  return regionsByName.get(foldName(name));
}
