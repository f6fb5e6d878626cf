import { useEffect, useRef, useState } from 'react';
import { texts } from '../../texts/texts.ts';
import type { Upload, UploadState } from './uploads.ts';

const t = texts.files;

/** Begun or ended, one way or the other: what comes in between is not told. */
const phaseOf = ({ step }: UploadState) => (step === 'ready' || step === 'failed' ? step : 'begun');

function sentenceOf({ file: { name }, state }: Upload): string {
  if (state.step === 'failed') return t.notUploaded({ name, reason: state.reason });
  return state.step === 'ready' ? t.uploaded({ name }) : t.begun({ name });
}

/** What a screen reader is told of uploads: that they begin and how they end. */
export function useUploadsTold(list: readonly Upload[]): string {
  const phases = useRef<ReadonlyMap<number, string>>(new Map());
  const [told, setTold] = useState('');
  useEffect(() => {
    const news = list.filter(({ id, state }) => phases.current.get(id) !== phaseOf(state));
    phases.current = new Map(list.map(({ id, state }) => [id, phaseOf(state)]));
    if (news.length > 0) setTold(news.map(sentenceOf).join(' '));
  }, [list]);
  return told;
}
