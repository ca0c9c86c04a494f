"""The names that news services, programs and people give to the fields of an article, in small letters."""

FIELD_NAMES: dict[str, tuple[str, ...]] = {
    "text": tuple(
        """maintext text bodytext body_text articlebody article_body full_text fulltext body article_text story
        story_text content article raw_text page_text content_text content_html volltext artikeltext inhalt texte
        contenu texto contenido conteúdo testo contenuto tekst html plaintext""".split()
    ),
    "title": tuple(
        """title headline webtitle name article_title titel überschrift schlagzeile titre título titulo titolo
        kop rubrik""".split()
    ),
    "standfirst": ("standfirst", "trailtext", "subtitle", "abstract"),
    "author": tuple(
        """authors author byline creator primary_author autor autoren autorin verfasser auteur auteurs autora autores
        autore autori""".split()
    ),
    "published": tuple(
        """published date_publish publishedat published_at date_published publish_date datepublished webpublicationdate
        firstpublicationdate pubdate pub_date published_date publication_date seendate date datum erscheinungsdatum
        publikationsdatum fecha data""".split()
    ),
    "modified": ("date_modify", "modified", "lastmodified", "date_modified", "datemodified", "updated", "updatedat"),
    "outlet": tuple(
        """outlet source_name publication newspaper publisher media_name site_name sitename source publicationname
        source_domain hostname domain media_url zeitung quelle medium journal medio fuente periódico testata krant
        bron""".split()
    ),
    "url": ("url", "weburl", "web_url", "link", "source_url", "canonical_url", "shorturl", "source"),
    "section": ("sectionname", "section", "section_name", "category", "pillarname", "ressort"),
    "language": ("language", "lang", "sprache"),
    "id": ("stories_id", "indexed_id", "article_id", "guid", "id"),
    "page": ("page", "newspaperpagenumber", "seite"),
    "words": ("wordcount", "word_count"),
}
"""NewsAPI, Guardian, New York Times, news-please, mediacloud, GDELT, WordPress, Ghost; German to Dutch tables."""
KINDS_OF_MEDIA = frozenset("web print online tv radio internet www fernsehen rundfunk".split())
"""Values of a column "medium" that say what sort of medium it is, not which."""
