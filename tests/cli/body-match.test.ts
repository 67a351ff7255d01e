import { describe, expect, test } from 'vitest';
import { bodyMatches, collectiveIncludes, readQuery } from '../../src/cli/body-match.ts';
import { selectTasks } from '../../src/cli/select-tasks.ts';
import type { Body } from '../../src/model/result.ts';
import { sample } from '../render/sample.ts';

function body(name: string, rest: Partial<Body> = {}): Body {
  return {
    id: null,
    name,
    text: name,
    kind: 'agency',
    agency: null,
    place: null,
    span: null,
    certainty: 'stated',
    ...rest,
  };
}

const matches = (given: Body, query: string) => bodyMatches(given, readQuery(query));
const includes = (name: string, query: string) =>
  collectiveIncludes(body(name, { kind: 'collective' }), readQuery(query));

describe('a body is found by', () => {
  const education = body('Sở Giáo dục và Đào tạo');
  test('its name, without regard to capitals, tone placement and blanks', () => {
    expect(matches(education, 'sở giáo dục  và đào tạo')).toBe(true);
    expect(matches(body('Ban Chỉ huy phòng thủ dân sự'), 'BAN CHỈ HUY PHÒNG THỦ DÂN SỰ')).toBe(true);
    expect(matches(body('Sở Văn hóa và Thể thao'), 'Sở Văn hoá và Thể thao'.normalize('NFD'))).toBe(true);
  });
  test('an abbreviation of it', () => {
    for (const query of ['Sở GD&ĐT', 'Sở GDĐT', 'SGDĐT', 'Sở GD và ĐT', 'Sở Giáo dục & Đào tạo']) {
      expect(matches(education, query), query).toBe(true);
    }
    expect(matches(body('Sở Lao động - Thương binh và Xã hội'), 'Sở LĐTBXH')).toBe(true);
    expect(matches(body('Ủy ban nhân dân tỉnh Hà Giang', { place: 'Hà Giang' }), 'UBND tỉnh')).toBe(true);
  });
  test('its name with or without the place', () => {
    const placed = body('Sở Y tế tỉnh Hà Giang', { place: 'Hà Giang' });
    for (const query of ['Sở Y tế', 'Sở Y tế tỉnh Hà Giang', 'Sở Y tế Hà Giang', 'SYT'])
      expect(matches(placed, query), query).toBe(true);
    expect(matches(placed, 'Sở Y tế tỉnh Lào Cai')).toBe(false);
    expect(matches(body('Sở Y tế', { place: 'Hà Giang' }), 'Sở Y tế tỉnh Hà Giang')).toBe(true);
  });
  test('its officers', () => {
    expect(matches(body('Giám đốc Sở Y tế', { kind: 'officer' }), 'Sở Y tế')).toBe(true);
    expect(matches(body('Chủ tịch Ủy ban nhân dân tỉnh', { kind: 'officer' }), 'UBND tỉnh')).toBe(true);
    expect(matches(body('Giám đốc', { kind: 'officer', agency: 'so-y-te' }), 'so-y-te')).toBe(true);
  });
  test('nothing else', () => {
    for (const query of ['Bộ Y tế', 'Sở', 'Y tế', 'Sở Y', 'Sở Tài chính', '', ' '])
      expect(matches(body('Sở Y tế'), query), query).toBe(false);
  });
});

describe('collectives', () => {
  test('of departments take in a department', () => {
    for (const name of [
      'các sở, ban, ngành',
      'Các sở, ngành liên quan',
      'các bộ, ngành, địa phương',
      'các cơ quan, đơn vị liên quan',
    ]) {
      expect(includes(name, 'Sở Y tế'), name).toBe(true);
    }
    expect(includes('các sở, ban, ngành', 'SYT')).toBe(true);
    expect(includes('Ủy ban nhân dân các huyện, thành phố', 'Sở Y tế')).toBe(false);
    expect(includes('các trường trung học', 'Sở Y tế')).toBe(false);
  });
  test('of committees take in a committee of their level', () => {
    expect(includes('Ủy ban nhân dân các huyện, thành phố', 'UBND huyện Mèo Vạc')).toBe(true);
    expect(includes('Ủy ban nhân dân các xã, phường', 'UBND huyện Mèo Vạc')).toBe(false);
    expect(includes('các bộ, ngành, địa phương', 'UBND tỉnh Hà Giang')).toBe(true);
    const chairs = body('Chủ tịch Ủy ban nhân dân huyện, thị xã, thành phố', { kind: 'officer' });
    expect(collectiveIncludes(chairs, readQuery('UBND huyện Mèo Vạc'))).toBe(true);
    const town = body('Chủ tịch Ủy ban nhân dân thị xã', { kind: 'officer' });
    expect(collectiveIncludes(town, readQuery('UBND thị xã Sa Pa'))).toBe(false);
    const district = body('Ủy ban nhân dân huyện Mèo Vạc, tỉnh Hà Giang');
    expect(collectiveIncludes(district, readQuery('UBND huyện Đồng Văn'))).toBe(false);
    const chair = body('Chủ tịch Ủy ban nhân dân tỉnh', { kind: 'officer' });
    expect(collectiveIncludes(chair, readQuery('UBND tỉnh Hà Giang'))).toBe(false);
    expect(includes('các sở, ban, ngành', 'UBND huyện Mèo Vạc')).toBe(false);
  });
});

describe('selecting tasks', () => {
  const ids = (agency: string, includeCollective = false, result = sample) =>
    selectTasks(result, { agency, includeCollective }).tasks.map(({ id }) => id);
  test('keeps those that the body leads or supports', () => {
    expect(ids('Sở Y tế')).toEqual(['T1', 'T2', 'T3']);
    expect(ids('Sở NN&PTNT')).toEqual(['T1']);
    expect(ids('UBND tỉnh')).toEqual([]);
  });
  test('knows the other names of a body, but not its namesake elsewhere', () => {
    const [first] = sample.tasks;
    const named = (id: string, name: string, place: string) => ({
      ...first!,
      ...{ id, support: [], lead: [body(name, { id: 'prov:so-y-te', place })] },
    });
    const tasks = [
      named('A', 'Sở Y tế', 'Hà Giang'),
      named('B', 'Ngành Y tế', 'Hà Giang'),
      named('C', 'Sở Y tế', 'Lào Cai'),
    ];
    expect(ids('Sở Y tế tỉnh Hà Giang', false, { ...sample, tasks })).toEqual(['A', 'B']);
  });
  test('keeps those of collectives where asked', () => {
    expect(ids('UBND huyện Mèo Vạc')).toEqual([]);
    expect(ids('UBND huyện Mèo Vạc', true)).toEqual(['T1']);
  });
  test('keeps unassigned ones of a document that is addressed to the body', () => {
    const addressees = [body('các sở, ban, ngành', { kind: 'collective' })];
    const addressed = { ...sample, document: { ...sample.document, addressees } };
    expect(ids('Sở Tài chính', true, addressed)).toEqual(['T4']);
    expect(ids('Sở Tài chính', false, addressed)).toEqual([]);
    expect(ids('Sở Tài chính', true)).toEqual([]);
  });
  test('leaves the rest of the result as it is', () => {
    expect({ ...selectTasks(sample, { agency: 'x', includeCollective: false }), tasks: sample.tasks }).toEqual(sample);
  });
});
