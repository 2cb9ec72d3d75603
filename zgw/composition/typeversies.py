"""Brings the versions of types together: one for each natural key, in the words of today's."""

from collections.abc import Iterable, Mapping
from datetime import date

from zgw.resources import Gelezen, Typesleutel, Typesoort, Typeversie

_BIJ_ZAAKTYPE = (Typesoort.STATUSTYPE, Typesoort.RESULTAATTYPE)

type _Sleutel = tuple[Typesoort, Typesleutel, str]


class Indeling:
    """The types of one register; its zaaktypen must be taken before what belongs to them."""

    def __init__(self, domeinen: Mapping[str, str], vandaag: date) -> None:
        self._domeinen = domeinen
        self._vandaag = vandaag
        self._zaaktypen: dict[str, Typeversie] = {}
        self._versies: dict[_Sleutel, list[Typeversie]] = {}

    def neem(self, soort: Typesoort, versies: Iterable[Typeversie]) -> bool:
        """Takes them; False when the catalogus of one is not known, so that it has no key."""
        if soort is Typesoort.ZAAKTYPE:
            versies = list(versies)
            self._zaaktypen = {one.url: one for one in versies}
        alle = True
        for one in versies:
            if soort in _BIJ_ZAAKTYPE and one.zaaktype_url not in self._zaaktypen:
                continue  # Of a zaaktype that is not published, or that did not come.
            if self._houder(one).catalogus_url not in self._domeinen:
                alle = False
                continue
            self._versies.setdefault(self._sleutel(soort, one), []).append(one)
        return alle

    def gelezen(self) -> tuple[Gelezen, ...]:
        """All of them, each once."""
        return tuple(self._gelezen(key[0], versies) for key, versies in self._versies.items())

    def _houder(self, one: Typeversie) -> Typeversie:
        """What its version and its catalogus are those of: its zaaktype, or itself."""
        return self._zaaktypen.get(one.zaaktype_url, one)

    def _sleutel(self, soort: Typesoort, one: Typeversie) -> _Sleutel:
        houder = self._houder(one)
        domein = self._domeinen[houder.catalogus_url]
        naam = "" if soort is Typesoort.ZAAKTYPE else Typesleutel.of("", one.omschrijving).naam
        return soort, Typesleutel.of(domein, houder.identificatie), naam

    def _gelezen(self, soort: Typesoort, versies: list[Typeversie]) -> Gelezen:
        best = max(versies, key=lambda one: self._houder(one).rang(self._vandaag))
        houder = self._houder(best)
        return Gelezen(
            soort=soort,
            domein=self._domeinen[houder.catalogus_url],
            zaaktype=houder.identificatie,
            omschrijving=best.omschrijving,
            tekst=best.statustekst if soort is Typesoort.STATUSTYPE else best.toelichting,
            volgnummer=best.volgnummer,
            doorlooptijd=best.doorlooptijd,
            is_einde=best.is_einde,
            is_intern=houder.is_intern,
            is_huidig=self._is_huidig(soort, houder),
            versies=len({self._houder(one).url for one in versies}),
            zaaktypen=self._bij(best),
        )

    def _is_huidig(self, soort: Typesoort, houder: Typeversie) -> bool:
        """Whether this version is in use: valid now, or of a zaaktype the one that counts."""
        rang = houder.rang(self._vandaag)
        if soort not in _BIJ_ZAAKTYPE:
            return rang[0]
        sleutel = self._sleutel(Typesoort.ZAAKTYPE, houder)
        return rang == max(one.rang(self._vandaag) for one in self._versies[sleutel])

    def _bij(self, one: Typeversie) -> tuple[str, ...]:
        """The zaaktypen that a besluittype names, by their identificatie."""
        found = (self._zaaktypen[url] for url in one.zaaktype_urls if url in self._zaaktypen)
        return tuple(sorted({each.identificatie for each in found if each.identificatie}))
