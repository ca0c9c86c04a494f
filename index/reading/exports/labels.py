"""The labels of fields in the interfaces of the databases, in small letters, by what they hold."""

TITLE = frozenset("headline title titel überschrift titre titulo título titolo".split())
CORRECTION = frozenset("correction corrections berichtigung korrektur corrección rectification".split())
BYLINE = frozenset("byline author authors autor autoren auteur auteurs autore autores".split())
SECTION = frozenset("section rubrik ressort rubrique sección seccion sezione seção secao rubriek".split())
LENGTH = frozenset(
    "length länge laenge umfang longueur longitud extensión extension lunghezza comprimento lengte längd lengde".split()
)
DATELINE = frozenset("dateline ort origine".split())
HIGHLIGHT = frozenset("highlight encart vorspann kurztext destacado resumen".split())
PAGE = frozenset("page pages seite seiten página pagina".split())
BODY = frozenset("body volltext tekst corpo text corps cuerpo texto testo haupttext textkörper".split())
GRAPHIC = frozenset("graphic grafik graphique gráfico grafico graphics".split())
LANGUAGE = frozenset("language sprache langue idioma lingua taal".split())

HEAD = (
    TITLE
    | BYLINE
    | SECTION
    | LENGTH
    | DATELINE
    | HIGHLIGHT
    | PAGE
    | frozenset(
        """series serie column kolumne edition ausgabe url distribution correction correction-date journal-code
    zeitungs-code credit abstract journal""".split()
    )
    | {"journal code", "correction date"}
)
"""Labels above the body."""
TAIL = (
    GRAPHIC
    | LANGUAGE
    | frozenset(
        """load-date update publication-type type-publication publikationsart subject pub-subject geographic person
        company
    organization industry ticker journal-code zeitungs-code document-type dokumenttyp series correction-date
    distribution notes country state city type thema themen schlagwörter firma unternehmen organisation branche region
    land stadt date-chargement date-de-chargement ladedatum laaddatum
    data-caricamento data-carregamento datum-laden fecha-carga fecha-de-carga acc-no sujet société societe personne
    organisation pays ville industrie idioma tema persona empresa país pais ciudad tipo-publicacion tipo-publicación
    laad-datum datum onderwerp""".split()
    )
    | CORRECTION
    | {"journal code", "url", "publication type", "load date", "date de chargement", "correction date", "document type"}
)
"""Labels below the body."""
