"""Words that say how a question is asked and not what about."""

from __future__ import annotations

from functools import cache

from index.text.terms import terms

_WORDS = {
    "en": """
        a about after all also am an and any are as at be because been before being but by can could
        did do does doing for from had has have having he her here him his how i if in into is it
        its me more most my no nor not of on or our out over please say said says she should so some
        such tell than that the their them then there these they this those to under up us was we
        were what when where which while who whom whose why will with would you your
    """,
    "de": """
        aber als am an auch auf aus bei bin bis da das dass dem den der des die diese dieser doch du
        durch ein eine einem einen einer er es für hat haben hatte ich ihr im in ist ja kann mit
        nach nicht noch nur oder sagte sein seine sich sie sind so über um und uns unter vom von vor
        wann war waren warum was welche welcher welches wem wen wenn wer werden wie wieso wird wir
        wo wurde wurden zu zum zur
    """,
    "ru": """
        а без более бы был была были было быть в вам вас во вот все всё где да для до его ее её если
        есть еще ещё же за и из или им их к как какая какие какой кем когда кого ко которая которые
        который кто куда ли между мне мы на над не него нее неё нет ни них но о об он она они оно от
        по под после почему при про с сказал сказала сколько со так такой там то того тоже только у
        уже чей чем через что чтобы эта эти это этот я
    """,
    "es": """
        a al algo como cómo con cuál cuáles cuando cuándo cuánto cuántos de del desde dijo donde
        dónde el ella ellos en era es esta este esto fue ha han hay la las le lo los más me mi muy
        no nos o para pero por porque qué que quien quién quiénes se ser si sin sobre son su sus
        también un una y ya yo
    """,
    "fr": """
        à au aux avec ce ces cette combien comment d dans de des dit du elle elles en est et eu il
        ils je l la le les leur lui mais n ne nous on ou où par pas pour pourquoi qu quand que quel
        quelle quelles quels qui quoi s sa se ses son sont sur un une vous y
    """,
}


@cache
def function_terms(language: str) -> frozenset[str]:
    """Return the terms of a language's function words, empty where there is no list for it."""
    return frozenset(terms(_WORDS.get(language, ""), language))
