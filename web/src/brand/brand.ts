import { createContext, use } from 'react';
import { texts } from '../texts/texts.ts';

/** Whose page this is, as its stage says in `/config.json`; its colors are in `/brand.css`. */
export interface Brand {
  readonly name: string;
  readonly logo?: Logo;
  readonly links: {
    readonly help?: string;
    readonly terms?: string;
    readonly privacy?: string;
  };
}

interface Logo {
  readonly src: string;
  /** For readers who want it dark. */
  readonly darkSrc?: string;
  /** In pixels: what matters is their ratio. */
  readonly width: number;
  readonly height: number;
  /** The name is part of the picture. */
  readonly saysName: boolean;
}

export const BrandContext = createContext<Brand | undefined>(undefined);

export const useBrand = (): Brand | undefined => use(BrandContext);

/** What the page is called. */
export const usePageName = (): string => useBrand()?.name ?? texts.common.appName;
