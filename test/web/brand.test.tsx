import { render, screen } from '@testing-library/react';
import { useTitle } from '../../web/src/app/use-title.ts';
import { type Brand, BrandContext } from '../../web/src/brand/brand.ts';
import { BrandLinks } from '../../web/src/brand/brand-links.tsx';
import { BrandMark } from '../../web/src/brand/brand-mark.tsx';

const LOGO = { src: '/assets/logo.svg', width: 64, height: 32, saysName: false };
const links = { help: 'https://fixwell.example/help', privacy: 'mailto:privacy@fixwell.example' };

function Page() {
  useTitle('Paint the hall');
  return (
    <>
      <BrandMark />
      <BrandLinks />
    </>
  );
}

const show = (brand?: Brand) =>
  render(
    <BrandContext value={brand}>
      <Page />
    </BrandContext>,
  );

describe('a page with a brand', () => {
  it('bears its name and logo, with the place that the logo takes', () => {
    show({ name: 'Fixwell', logo: LOGO, links: {} });

    const mark = screen.getByRole('link', { name: 'Fixwell' });
    expect(mark.getAttribute('href')).toBe('/');
    expect(mark.querySelector('img')).toMatchObject({ width: 64, height: 32, alt: '' });
    expect(document.title).toBe('Paint the hall · Fixwell');
  });

  it('says the name once where it is part of the logo', () => {
    show({ name: 'Fixwell', logo: { ...LOGO, saysName: true }, links: {} });

    expect(screen.getByRole('img', { name: 'Fixwell' })).toBeTruthy();
    expect(screen.queryByText('Fixwell')).toBeNull();
  });

  it('shows another logo where the reader wants it dark', () => {
    show({ name: 'Fixwell', logo: { ...LOGO, darkSrc: '/assets/dark.svg' }, links: {} });

    expect(document.querySelector('source')).toMatchObject({
      srcset: '/assets/dark.svg',
      media: '(prefers-color-scheme: dark)',
    });
  });

  it('leads to those pages of the marketplace that are named', () => {
    show({ name: 'Fixwell', links });

    expect(screen.getByRole('navigation', { name: 'Help and legal' })).toBeTruthy();
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Fixwell',
      'Help',
      'Privacy',
    ]);
  });
});

test('a page without a brand has none of it, and its own name', () => {
  show();

  expect(screen.queryAllByRole('link')).toEqual([]);
  expect(document.title).toBe('Paint the hall · Orders');
});
