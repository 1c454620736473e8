# SPDX-License-Identifier: MPL-2.0
"""Releases to look at and to test with: one of each kind that strains a layout.

usage: releases.py FOLDER [NAME…]   writes NAME.presskit (and pictures) there
"""
import pathlib
import struct
import sys
import zlib
from xml.sax.saxutils import escape, quoteattr

ENGLISH = dict(
    language="en-US", label="Press Release", place="PORT LANTERN", date="2026-03-05",
    headline="Coalition Publishes Six Recommendations for a Cleaner, Safer Lantern Harbor",
    text=["Clean Harbor Alliance and Tidewater Workers’ Center, together with {others} other "
          "organizations, released a statement on the cleanup of Lantern Harbor today. It is "
          "addressed to the Port Authority, which plans to dredge the inner basin.",
          "The inner basin holds metals and oils from a century of ship repair. People fish from "
          "its piers, children swim off its beaches, and crews work above its mud in every season."],
    points=["Test the mud before it is moved, and publish every result in full.",
            "Cover the barges, so that no dust reaches homes and schools along the shore.",
            "Give each worker on the site proper protection and paid training."],
    speaker=("Marisol Quade", "executive director", "Clean Harbor Alliance"),
    quote="They deserve to know what lies in the mud before anybody stirs it up.",
    conveners=["Clean Harbor Alliance", "Tidewater Workers’ Center"],
    names=["Anglers Without Borders", "The Bay Keepers’ Trust", "Clean Harbor Alliance",
           "C.L.E.A.N. – The Coastal Legal and Environmental Action Network",
           "Tidewater Workers’ Center"],
    about=("About Clean Harbor Alliance",
           "Clean Harbor Alliance brings together residents, scientists and small businesses."),
    contact="Ines Farrow", topics=["Harbors", "Health"], background="Background")

GERMAN = dict(
    ENGLISH, language="de-DE", label="Pressemitteilung", place="Hafenburg",
    headline="Bündnis fordert unabhängige Schadstoffuntersuchungen vor der Hafenbeckenvertiefung",
    text=["Die Arbeitsgemeinschaft Saubere Hafenbecken und das Beschäftigtenzentrum Gezeitenhafen "
          "haben gemeinsam mit {others} weiteren Organisationen eine Erklärung zur Sanierung des "
          "Hafens veröffentlicht. Sie richtet sich an die Hafenverwaltung.",
          "Im inneren Becken liegen Metalle und Öle aus hundert Jahren Schiffsreparatur. Die "
          "Wasserwirtschaftsverwaltungsgemeinschaft hat die Untersuchungsergebnisse angekündigt."],
    points=["Der Schlamm wird untersucht, bevor er bewegt wird.",
            "Die Schuten werden abgedeckt, damit kein Staub in Wohnungen und Schulen gelangt.",
            "Alle Beschäftigten erhalten Schutzkleidung und bezahlte Schulungen."],
    speaker=("Jörg Weißhaupt", "Geschäftsführer", "Arbeitsgemeinschaft Saubere Hafenbecken"),
    quote="Wer am Wasser lebt, muss wissen, was im Schlamm liegt, bevor ihn jemand aufwirbelt.",
    conveners=["Arbeitsgemeinschaft Saubere Hafenbecken", "Beschäftigtenzentrum Gezeitenhafen"],
    names=["Arbeitsgemeinschaft Saubere Hafenbecken", "Beschäftigtenzentrum Gezeitenhafen",
           "Ärztinnen und Ärzte für saubere Luft", "Der Paritätische Wassersportverband",
           "Straßenbahnfreundinnen und -freunde Hafenburg"],
    about=("Über die Arbeitsgemeinschaft Saubere Hafenbecken",
           "Die Arbeitsgemeinschaft verbindet Anwohnende, Forschung und kleine Betriebe."),
    topics=["Häfen", "Gesundheit"], background="Hintergrund")

FRENCH = dict(
    ENGLISH, language="fr-FR", label="Communiqué de presse", place="PORT-LANTERNE",
    date="2026-03-01", headline="Six recommandations pour un port plus propre et plus sûr",
    text=["L’Alliance pour un port propre et le Centre des travailleurs de la marée, avec {others} "
          "autres organisations, publient une déclaration sur le nettoyage du port.",
          "Le bassin intérieur contient des métaux et des huiles d’un siècle de réparations."],
    points=["Analyser la vase avant de la déplacer, et publier chaque résultat.",
            "Couvrir les barges, afin que nulle poussière n’atteigne les écoles."],
    speaker=("Élodie Marchais", "directrice", "Alliance pour un port propre"),
    quote="Les familles ont le droit de savoir ce que contient la vase.",
    conveners=["Alliance pour un port propre", "Centre des travailleurs de la marée"],
    names=["Alliance pour un port propre", "Centre des travailleurs de la marée",
           "École de voile du bassin", "Œuvres du littoral"],
    about=("À propos de l’Alliance pour un port propre",
           "L’Alliance réunit riverains, scientifiques et petites entreprises."),
    topics=["Ports", "Santé"], background="Contexte")

SPANISH = dict(
    ENGLISH, language="es-ES", label="Comunicado de prensa", place="PUERTO FARO",
    headline="Seis recomendaciones para un puerto más limpio y más seguro",
    text=["La Alianza Puerto Limpio y el Centro Obrero de la Marea, junto con otras {others} "
          "organizaciones, publican hoy una declaración sobre la limpieza del puerto.",
          "La dársena interior guarda metales y aceites de un siglo de reparaciones."],
    points=["Analizar el lodo antes de moverlo y publicar todos los resultados.",
            "Cubrir las barcazas para que el polvo no llegue a casas ni escuelas."],
    speaker=("Íñigo Peña", "director", "Alianza Puerto Limpio"),
    quote="Las familias tienen derecho a saber qué hay en el lodo.",
    conveners=["Alianza Puerto Limpio", "Centro Obrero de la Marea"],
    names=["Alianza Puerto Limpio", "Centro Obrero de la Marea", "Ñandú Cooperativa"],
    about=("Sobre la Alianza Puerto Limpio",
           "La Alianza reúne a vecinas y vecinos, ciencia y pequeñas empresas."),
    topics=["Puertos", "Salud"], background="Contexto")

ARABIC = dict(
    ENGLISH, language="ar", label="بيان صحفي", place="ميناء الفنار",
    headline="تحالف ينشر ست توصيات من أجل ميناء أنظف وأكثر أمانًا للعاملين وسكان الشاطئ",
    text=["نشر تحالف الميناء النظيف ومركز عمال المد، مع {others} منظمة أخرى، بيانًا بشأن تنظيف ميناء "
          "الفنار (Lantern Harbor) في عام 2026. والبيان موجه إلى سلطة الميناء التي تعتزم تعميق الحوض.",
          "يحتوي الحوض الداخلي على معادن وزيوت تراكمت خلال قرن من إصلاح السفن. ويصطاد الناس من "
          "أرصفته، ويسبح الأطفال قرب شواطئه، وتعمل الأطقم فوق طينه في كل المواسم."],
    points=["فحص الطين قبل نقله ونشر جميع النتائج كاملة.",
            "تغطية المراكب حتى لا يصل الغبار إلى البيوت والمدارس.",
            "توفير الحماية والتدريب المدفوع لكل عامل في الموقع."],
    speaker=("ليلى منصور", "المديرة التنفيذية", "تحالف الميناء النظيف"),
    quote="من حق الأسر أن تعرف ما في الطين قبل أن يحركه أحد.",
    conveners=["تحالف الميناء النظيف", "مركز عمال المد"],
    names=["تحالف الميناء النظيف", "مركز عمال المد", "جمعية صيادي الخليج", "أصدقاء الرصيف القديم",
           "Clean Harbor Alliance", "مؤسسة نور للصحة"],
    about=("عن تحالف الميناء النظيف",
           "يجمع التحالف بين السكان والعلماء وأصحاب الأعمال الصغيرة حول ميناء الفنار."),
    contact="سامي حداد", topics=["الموانئ", "الصحة"], background="خلفية")

JAPANESE = dict(
    ENGLISH, language="ja", label="プレスリリース", place="灯台市",
    headline="市民連合、より清潔で安全な港のための六つの提言を発表――浚渫前の検査と全結果の公開を求める",
    text=["きれいな港の会と潮の労働者センターは、ほか{others}団体とともに、港の浄化に関する声明を発表した。"
          "声明は、内港の浚渫を計画している港湾局に宛てたものである。",
          "内港の泥には、百年にわたる船舶修理で生じた金属や油が含まれている。人々は桟橋で釣りをし、"
          "子どもたちは浜辺で泳ぎ、作業員は四季を通じて泥の上で働いている（2026年3月現在）。"],
    points=["泥を動かす前に検査し、すべての結果を公表すること。",
            "粉じんが住宅や学校に届かないよう、はしけに覆いをかけること。",
            "現場の作業員全員に適切な防護と有給の研修を提供すること。"],
    speaker=("水野 さやか", "代表", "きれいな港の会"),
    quote="誰かが泥をかき回す前に、その中に何があるのかを知る権利が家族にはあります。",
    conveners=["きれいな港の会", "潮の労働者センター"],
    names=["きれいな港の会", "潮の労働者センター", "湾岸漁業者協議会", "海を学ぶ学生の会",
           "カヤック愛好会", "Clean Harbor Alliance"],
    about=("きれいな港の会について", "住民、研究者、小さな事業者が集まり、水質を調べ、水辺に暮らす人々の声を届けている。"),
    contact="港 花子", topics=["港", "健康"], background="背景")

COUNTRIES = ["Kenya", "France", "Brazil"]


def png(width, height, color):
    """A plain picture."""
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data
                + struct.pack(">I", zlib.crc32(kind + data)))
    row = b"\0" + bytes(color) * width
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(row * height)) + chunk(b"IEND", b""))


def kit(about, signatories=None, embargo=False, headline=None, picture=False, ordering=""):
    """signatories: (name, attributes) pairs."""
    signatories = [(n, "") for n in about["names"]] if signatories is None else signatories
    speaker, title, organization = about["speaker"]
    held = '<embargo until="2026-03-05T09:00" zone="ET"/>' if embargo else ""
    shown = ('<image src="basin.png" alt="The inner basin at low tide, with two dredges">The basin. '
             'Photo: A. Reyes</image>' if picture else "")
    others = len(signatories) - len(about["conveners"])
    text = [escape(t.replace("{others}", str(max(others, 0)))) for t in about["text"]]
    points = "".join(f"<item>{escape(p)}</item>" for p in about["points"])
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<kit xmlns="urn:presskit:kit:1" xml:lang="{about['language']}">
<release><label>{about['label']}</label>
<headline>{escape(headline or about['headline'])}</headline>
<dateline place="{about['place']}" date="{about['date']}"/>{held}
<body><p>{text[0]}</p>{shown}<p>{text[1]}</p><list ordered="true">{points}</list>
<quote ref="0"/><h level="2">{about['background']}</h><p>{text[1]}</p></body></release>
{ordering}<claim others="{max(others, 0)}">{''.join(f'<convener>{escape(c)}</convener>' for c in about['conveners'])}</claim>
<quotes><quote speaker={quoteattr(speaker)} title={quoteattr(title)} organization={quoteattr(organization)}><p>{escape(about['quote'])}</p></quote></quotes>
<signatories>{''.join(f'<signatory{a}>{escape(n)}</signatory>' for n, a in signatories)}</signatories>
<contacts><contact name={quoteattr(about['contact'])} email="press@harbor.example" phone="+1 555 010 0142"/></contacts>
<boilerplates><boilerplate heading={quoteattr(about['about'][0])}><p>{escape(about['about'][1])}</p></boilerplate></boilerplates>
<topics>{''.join(f'<topic>{escape(t)}</topic>' for t in about['topics'])}</topics>
</kit>
"""


def many(count):
    first = ["Able", "Bay", "Coastal", "Delta", "Estuary", "Fisher", "Green", "Harbor", "Island",
             "Jetty", "Kelp", "Lagoon", "Marsh", "North", "Ocean", "Pier", "Quay", "River", "Shore",
             "Tidal", "Upland", "Valley", "Water", "Xenia", "Youth", "Zephyr"]
    last = ["Alliance", "Council for Clean Water and Healthy Neighborhoods", "Fund", "Institute",
            "Network", "Society", "Union", "Workers’ Center"]
    return [(f"{first[i % 26]} {last[i // 26 % 8]} {i // 208 + 1}", "") for i in range(count)]


def by_country(count):
    return [(name, f' country="{COUNTRIES[i % 3]}"') for i, (name, _) in enumerate(many(count))]


LONG = ("Coalition of Residents, Dock Workers, Scientists and Small Businesses Publishes Six Detailed "
        "Recommendations for a Cleaner, Safer and More Accessible Lantern Harbor and Asks the Port to "
        "Act by May")
assert len(LONG) >= 195

CASES = {
    "english": lambda: kit(ENGLISH),
    "embargoed": lambda: kit(ENGLISH, embargo=True),
    "one": lambda: kit(ENGLISH, signatories=[("Clean Harbor Alliance", "")]),
    "many": lambda: kit(ENGLISH, signatories=many(3000)),
    "long": lambda: kit(ENGLISH, headline=LONG),
    "picture": lambda: kit(ENGLISH, picture=True),
    "countries": lambda: kit(ENGLISH, signatories=by_country(30), ordering='<ordering by="country"/>'),
    "groups": lambda: kit(ENGLISH, signatories=[
        (n, f' group="{g}"') for (n, _), g in zip(many(24), ["International"] * 5 + ["National"] * 12 + ["Local"] * 7)]),
    "german": lambda: kit(GERMAN),
    "french": lambda: kit(FRENCH, embargo=True),
    "spanish": lambda: kit(SPANISH),
    "arabic": lambda: kit(ARABIC),
    "arabic-embargoed": lambda: kit(ARABIC, embargo=True),
    "japanese": lambda: kit(JAPANESE),
    "japanese-embargoed": lambda: kit(JAPANESE, embargo=True),
}


def write(folder, names=()):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "basin.png").write_bytes(png(1200, 675, (96, 140, 170)))
    for name in names or CASES:
        (folder / f"{name}.presskit").write_text(CASES[name](), encoding="utf-8")


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2:])
