"""Lines that are there to be pressed, or claim rights."""

from __future__ import annotations

import pytest

from index.reading.buttons import is_button, without_buttons


def test_blocks_and_lines_of_blocks_are_left_out() -> None:
    blocks = [
        "The mill is sold.",
        "Read more »",
        "It is old.\nShare on Facebook",
        "Tweet this\n3 comments",
    ]
    assert without_buttons(blocks) == ["The mill is sold.", "It is old."]


@pytest.mark.parametrize(
    "block",
    [
        "Read more »", "Weiterlesen …", "Lire la suite", "Читать далее →",
        "Continue reading “Mill”",
        "View this email in your browser", "Im Browser ansehen",
        "The post Mill appeared first on Post.",
        "You get this because you signed up. Unsubscribe", "Newsletter abbestellen",
        "Share on Facebook",
        "Отписаться от рассылки", "ادامه مطلب",
        "Subscribe to read the full story", "Log in to continue reading",
        "Already a subscriber? Log in",
        "This article is for subscribers only.", "Please register to read this article for free",
        "Il vous reste 78.4% de cet article à lire. La suite est réservée aux abonnés.",
        "Lisez la suite dès maintenant pour 1 € le premier mois", "Déjà abonné ? Se connecter",
        "Jetzt weiterlesen mit Bote plus", "Dieser Artikel ist nur für Abonnenten.",
        "Suscríbete para seguir leyendo", "Contenido exclusivo para suscriptores",
        "Contenuto riservato agli abbonati", "Assine para continuar lendo",
        "Материал доступен только подписчикам", "Оформите подписку, чтобы читать дальше",
        "© 2026 The Post", "Copyright 2026 The Post", "Copyright © The Post",
        "All rights reserved.",
        "The Post Ltd. All rights reserved.", "Alle Rechte vorbehalten", "Все права защищены",
        "Tweet this", "The post Mill sold first appeared on The Post.", "Lees verder",
        "Czytaj dalej",
        "The Valley Post. All rights reserved.", "Leia mais", "Läs mer",
        "Du bekommst das, weil du dich angemeldet hast. Abmelden",
        "Please log in to read this story",
        "Sign up for our weekly newsletter", "Sign up to our newsletter and get the best of it.",
        "Get our flagship newsletter with all the news of the valley.", "3 comments", "5 min read",
        "Spotted a mistake? Write to us.", "Thanks for reading! Subscribe for free.",
        "This post may contain affiliate links.", "Story continues below advertisement",
        "You are receiving this email because you signed up.", "Manage your preferences",
        "Melden Sie sich für unseren Newsletter an", "Von meinem iPhone gesendet",
        "Inscrivez-vous à notre newsletter", "Laisser un commentaire", "Síguenos en Telegram",
        "Riproduzione riservata", "Deixe um comentário", "Нашли ошибку? Напишите нам",
        "Подписывайтесь на наш канал", "Помітили помилку? Виділіть її", "تابعونا على تويتر",
        "ما را در تلگرام دنبال کنید", "Bültenimize abone olun", "责任编辑：王大明", "分享到微博",
        "この記事は会員限定です。続きは登録後に読めます。", "기사 공유하기",
        "Zapisz się do newslettera",
        "Διαβάστε περισσότερα", "המשך קריאה", "हमें लिखें", "Baca selengkapnya", "Xem thêm",
        "無断転載を禁じます", "版权所有 滨河日报社", "جميع الحقوق محفوظة",
    ],
)  # fmt: skip
def test_a_button_is_told(block: str) -> None:
    assert is_button(block)


@pytest.mark.parametrize(
    "block",
    [
        "Read more books, said the miller.",
        "They share the mill with two cousins.",
        "The post of miller is open to all who can lift a sack.",
        "He went on.",
        "Share prices fell on Friday.",
        "They subscribe to the paper of the next town.",
        "Subscribers of the paper read of it first.",
        "This article of the law is for all who own a mill.",
        "He claimed that all rights reserved to the crown had been sold.",
        "Copyrights were sold with it.",
        "Copyright law was changed on Friday by the parliament.",
        "Dieser Artikel wird nicht mehr verkauft.",
        "Register of mills, 1840",
        "Please register the mill before May.",
        "The miller's letter ends: view it in the light of what was sold.",
        "This story is told by all who own a mill.",
        "Unsubscribe from envy, the miller said",
        "Share this with no one, he told them.",
        "“Share this with no one.”",
        "Sign up for the choir.",
        "Teilen auf dem Hof, sagte sie.",
        "Log in hand, he went to the mill and read.",
        "",
    ],
)
def test_sentences_stay(block: str) -> None:
    assert not is_button(block)
