import { describe, expect, it } from 'vitest';
import { departmentByCode, departments, regions } from '../../src/knowledge/departments.ts';

describe('departments', () => {
  it('are 101 in 18 regions, each code and name once', () => {
    expect(departments).toHaveLength(101);
    expect(regions).toHaveLength(18);
    expect(new Set(departments.map(({ code }) => code)).size).toBe(101);
    expect(new Set(departments.map(({ name }) => name)).size).toBe(101);
    expect(new Set(departments.map(({ region }) => region.code)).size).toBe(18);
  });

  it('number as many in each region as the official code has', () => {
    const counts = Object.fromEntries(
      regions.map(({ name, code }) => [
        name,
        departments.filter(({ region }) => region.code === code).length,
      ]),
    );
    expect(counts).toMatchObject({
      'Auvergne-Rhône-Alpes': 12,
      'Bourgogne-Franche-Comté': 8,
      Bretagne: 4,
      'Centre-Val de Loire': 6,
      Corse: 2,
      'Grand Est': 10,
      'Hauts-de-France': 5,
      'Île-de-France': 8,
      Normandie: 5,
      'Nouvelle-Aquitaine': 12,
      Occitanie: 13,
      'Pays de la Loire': 5,
      'Provence-Alpes-Côte d’Azur': 6,
    });
  });

  it.each([
    ['81', 'dans le Tarn', 'Occitanie'],
    ['38', 'en Isère', 'Auvergne-Rhône-Alpes'],
    ['40', 'dans les Landes', 'Nouvelle-Aquitaine'],
    ['2a', 'en Corse-du-Sud', 'Corse'],
    ['974', 'à La Réunion', 'La Réunion'],
    ['75', 'à Paris', 'Île-de-France'],
    ['01', 'dans l’Ain', 'Auvergne-Rhône-Alpes'],
  ])('are found by code: %s is %s, %s', (code, locative, region) => {
    expect(departmentByCode(code)).toMatchObject({ locative, region: { name: region } });
  });

  it.each(['20', '96', '1', '', 'Tarn', '999'])('have no code « %s »', (code) => {
    expect(departmentByCode(code)).toBeUndefined();
  });

  it('are said in a place that ends with their name', () => {
    for (const { name, locative } of departments)
      expect(locative).toMatch(new RegExp(`^(dans (le |la |les |l’)|en |à )${name}$`));
  });
});
